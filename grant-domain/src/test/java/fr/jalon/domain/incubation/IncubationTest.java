package fr.jalon.domain.incubation;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.application.rule.ApplicationNotSelected;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.incubation.command.IncubationCommand.*;
import fr.jalon.domain.incubation.event.IncubationEvent.*;
import fr.jalon.domain.incubation.rule.*;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IncubationTest {

    /** Date to date: 31 October plus four months is 28 February, or 29 in a leap year. */
    @ParameterizedTest
    @CsvSource({"2022-01-03, 2022-05-03", "2022-10-31, 2023-02-28", "2023-10-31, 2024-02-29", "2022-10-28, 2023-02-28"})
    void lastsFourMonthsDateToDate(String startedOn, String endsOn) {
        dossier(untilLabelled())
                .when(new StartIncubation(DOSSIER, "expert-1"), TELLER.on(startedOn))
                .records(new IncubationStarted(DOSSIER, "expert-1", parse(startedOn), parse(endsOn)));
    }

    @Test
    void lastsWhatTheRuleSetSays() {
        dossier(Life.draft(RuleParameter.INCUBATION_MONTHS, 6).toSelected().labelled())
                .when(new StartIncubation(DOSSIER, "expert-1"), TELLER.on("2022-01-03"))
                .records(new IncubationStarted(DOSSIER, "expert-1", parse("2022-01-03"), parse("2022-07-03")));
    }

    @Test
    void startsWithALeadExpertOnce() {
        dossier(untilLabelled())
                .when(new StartIncubation(DOSSIER, " "), TELLER)
                .refusedBy(FieldMissing.class, "field", "leadExpert");
        dossier(untilIncubating())
                .when(new StartIncubation(DOSSIER, "expert-1"), TELLER)
                .refusedBy(NotAtThisStep.class);
    }

    @Test
    void startsAfterTheLabelOrBeforeItAsTheRuleSetSays() {
        dossier(untilSelected())
                .when(new StartIncubation(DOSSIER, "expert-1"), TELLER)
                .refusedBy(LabelNotGranted.class);
        dossier(Life.draft(RuleParameter.LABEL_AFTER_INCUBATION, 1).toSelected())
                .when(new StartIncubation(DOSSIER, "expert-1"), TELLER.on("2022-01-03"))
                .records(new IncubationStarted(DOSSIER, "expert-1", INCUBATED_FROM, INCUBATED_UNTIL));
        dossier(Life.draft(RuleParameter.LABEL_AFTER_INCUBATION, 1).toInSession())
                .when(new StartIncubation(DOSSIER, "expert-1"), TELLER)
                .refusedBy(ApplicationNotSelected.class, "step", "IN_SESSION");
    }

    @Test
    void holdsWorkshops() {
        dossier(untilIncubating())
                .when(new HoldWorkshop(DOSSIER, "governance", "expert-1"), TELLER)
                .records(new WorkshopHeld(DOSSIER, "governance", "expert-1"));
        dossier(untilIncubating())
                .when(new HoldWorkshop(DOSSIER, "", "expert-1"), TELLER)
                .refusedBy(FieldMissing.class, "field", "theme");
        dossier(untilIncubating())
                .when(new HoldWorkshop(DOSSIER, "governance", ""), TELLER)
                .refusedBy(FieldMissing.class, "field", "expert");
    }

    @Test
    void acceptsEachDeliverableOnce() {
        dossier(untilIncubating())
                .when(new AcceptDeliverable(DOSSIER, Deliverable.GOVERNANCE), TELLER)
                .records(new DeliverableAccepted(DOSSIER, Deliverable.GOVERNANCE));
        dossier(untilIncubating().delivered(Deliverable.GOVERNANCE))
                .when(new AcceptDeliverable(DOSSIER, Deliverable.GOVERNANCE), TELLER)
                .refusedBy(DeliverableAlreadyAccepted.class, "deliverable", "GOVERNANCE");
    }

    @Test
    void extendsFromTheOldEndUntilItsLastDay() {
        dossier(untilIncubating())
                .when(new ExtendIncubation(DOSSIER, 1, "late quotes"), MANAGER.on(INCUBATED_UNTIL))
                .records(new IncubationExtended(DOSSIER, 1, parse("2022-06-03"), "late quotes"));
        dossier(untilIncubating())
                .when(new ExtendIncubation(DOSSIER, 1, "late quotes"), MANAGER.on("2022-05-04"))
                .refusedBy(DelayExpired.class, "delay", "incubation");
    }

    @Test
    void extendsByTheMaximumInAllAndNotOneMonthMore() {
        dossier(untilIncubating())
                .when(new ExtendIncubation(DOSSIER, 2, "late quotes"), MANAGER.on("2022-04-01"))
                .records(new IncubationExtended(DOSSIER, 2, parse("2022-07-03"), "late quotes"));
        dossier(untilIncubating())
                .when(new ExtendIncubation(DOSSIER, 3, "late quotes"), MANAGER.on("2022-04-01"))
                .refusedBy(ExtensionOverMax.class, "maxMonths", "2");
        dossier(untilIncubating())
                .when(new ExtendIncubation(DOSSIER, 0, "late quotes"), MANAGER.on("2022-04-01"))
                .refusedBy(ExtensionOverMax.class);
        Life extended = untilIncubating()
                .and(
                        new IncubationExtended(DOSSIER, 1, parse("2022-06-03"), "late quotes"),
                        MANAGER,
                        IncubationAct.EXTEND);
        dossier(extended)
                .when(new ExtendIncubation(DOSSIER, 1, "holidays"), MANAGER.on("2022-05-20"))
                .records(new IncubationExtended(DOSSIER, 1, parse("2022-07-03"), "holidays"));
        dossier(extended)
                .when(new ExtendIncubation(DOSSIER, 2, "holidays"), MANAGER.on("2022-05-20"))
                .refusedBy(ExtensionOverMax.class, "alreadyMonths", "1");
    }

    @Test
    void extendsForAReason() {
        dossier(untilIncubating())
                .when(new ExtendIncubation(DOSSIER, 1, ""), MANAGER.on("2022-04-01"))
                .refusedBy(ReasonsMissing.class, "field", "grounds");
    }

    @Test
    void isAttestedOnItsLastDayAndNotTheDayBefore() {
        Life delivered = untilIncubating().delivered();
        dossier(delivered)
                .when(attest("ready"), TELLER.on("2022-05-02"))
                .refusedBy(DelayStillRunning.class, "on", "2022-05-02");
        dossier(delivered)
                .when(attest("ready"), TELLER.on("2022-05-03"))
                .records(new IncubationAttested(DOSSIER, "expert-1", Opinion.FAVOURABLE, "ready"));
    }

    @Test
    void isAttestedAfterAllDeliverablesWithAReport() {
        dossier(untilIncubating()
                        .delivered(Deliverable.BUSINESS_PLAN)
                        .delivered(Deliverable.FUNDING_PLAN)
                        .delivered(Deliverable.EQUIPMENT_LIST))
                .when(attest("ready"), TELLER.on("2022-05-03"))
                .refusedBy(DeliverablesMissing.class, "missing", "[GOVERNANCE]");
        dossier(untilIncubating().delivered())
                .when(attest(""), TELLER.on("2022-05-03"))
                .refusedBy(FieldMissing.class, "field", "report");
    }

    @Test
    void failsWithReasons() {
        dossier(untilIncubating())
                .when(new FailIncubation(DOSSIER, List.of("the holder left")), MANAGER)
                .records(new IncubationFailed(DOSSIER, List.of("the holder left")));
        dossier(untilIncubating())
                .when(new FailIncubation(DOSSIER, List.of()), MANAGER)
                .refusedBy(ReasonsMissing.class, "field", "reasons");
    }

    @ParameterizedTest
    @EnumSource(value = IncubationAct.class, mode = EnumSource.Mode.EXCLUDE, names = "START")
    void happensBetweenItsStartAndItsEnd(IncubationAct act) {
        List.of(untilLabelled(), untilAttested(), untilIncubating().failed())
                .forEach(life -> Bench.refuses(NotAtThisStep.class, life, Samples.of(act), Samples.sender(act)));
        Bench.refuses(
                LabelNotGranted.class,
                untilIncubating().hearingOpened().labelWithdrawn(),
                Samples.of(act),
                Samples.sender(act));
    }

    private static AttestIncubation attest(String report) {
        return new AttestIncubation(DOSSIER, Opinion.FAVOURABLE, report);
    }
}

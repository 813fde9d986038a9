package fr.jalon.domain.label;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.application.rule.ApplicationNotSelected;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.incubation.rule.IncubationNotAttested;
import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.label.command.LabelCommand.*;
import fr.jalon.domain.label.event.LabelEvent.*;
import fr.jalon.domain.label.rule.*;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AidReleased;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantWithdrawn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelTest {
    private static final LabelGranted GRANTED =
            new LabelGranted(DOSSIER, CALL, 1, SIRET, COMMUNE, TerritoryClass.RURAL, LABELLED_ON);

    @Test
    void isGrantedAtTheSelectionWithTheTerritoryOfTheDecision() {
        dossier(untilSelected())
                .when(new GrantLabel(DOSSIER), AUTHORITY.on(LABELLED_ON))
                .records(GRANTED);
        dossier(untilInSession()).when(new GrantLabel(DOSSIER), AUTHORITY).refusedBy(ApplicationNotSelected.class);
    }

    @Test
    void isGrantedAfterTheIncubationWhereTheRuleSetSaysSo() {
        Life selected = Life.draft(RuleParameter.LABEL_AFTER_INCUBATION, 1).toSelected();
        dossier(selected).when(new GrantLabel(DOSSIER), AUTHORITY).refusedBy(IncubationNotAttested.class);
        dossier(selected.incubating().delivered().attested(Opinion.UNFAVOURABLE))
                .when(new GrantLabel(DOSSIER), AUTHORITY)
                .refusedBy(IncubationNotAttested.class);
        dossier(selected.incubating().delivered().attested(Opinion.RESERVED))
                .when(new GrantLabel(DOSSIER), AUTHORITY.on(LABELLED_ON))
                .records(GRANTED);
    }

    @Test
    void isGrantedOnce() {
        dossier(untilLabelled()).when(new GrantLabel(DOSSIER), AUTHORITY).refusedBy(LabelAlreadyActive.class);
        dossier(untilLabelled().hearingOpened().labelWithdrawn())
                .when(new GrantLabel(DOSSIER), AUTHORITY)
                .refusedBy(NotAtThisStep.class, "step", "WITHDRAWN");
    }

    @Test
    void isAnnouncedOnce() {
        dossier(untilLabelled())
                .when(new AnnounceLabel(DOSSIER), MANAGER.on("2021-12-09"))
                .records(new LabelAnnounced(DOSSIER, parse("2021-12-09")));
        dossier(untilLabelled().and(new LabelAnnounced(DOSSIER, LABELLED_ON), MANAGER, LabelAct.ANNOUNCE))
                .when(new AnnounceLabel(DOSSIER), MANAGER)
                .refusedBy(LabelAlreadyAnnounced.class);
    }

    @Test
    void opensOneHearingAtATimeWithGrounds() {
        dossier(untilLabelled())
                .when(new OpenLabelHearing(DOSSIER, List.of("no machine")), MANAGER.on("2022-09-01"))
                .records(new LabelHearingOpened(DOSSIER, List.of("no machine"), parse("2022-09-16")));
        dossier(untilLabelled())
                .when(new OpenLabelHearing(DOSSIER, List.of()), MANAGER)
                .refusedBy(ReasonsMissing.class, "field", "grounds");
        dossier(untilLabelled().hearingOpened())
                .when(new OpenLabelHearing(DOSSIER, List.of("no machine")), MANAGER)
                .refusedBy(HearingAlreadyOpen.class);
    }

    @Test
    void hearsTheHolder() {
        dossier(untilLabelled().hearingOpened())
                .when(new RecordLabelObservations(DOSSIER, "machines are coming"), TELLER)
                .records(new LabelObservationsReceived(DOSSIER, "machines are coming"));
        dossier(untilLabelled().hearingOpened())
                .when(new RecordLabelObservations(DOSSIER, ""), TELLER)
                .refusedBy(FieldMissing.class, "field", "summary");
    }

    @Test
    void dropsAHearingAndMayOpenAnother() {
        dossier(untilLabelled().hearingOpened())
                .when(new DropLabelHearing(DOSSIER, "machines came"), AUTHORITY)
                .records(new LabelHearingDropped(DOSSIER, "machines came"));
        dossier(untilLabelled().hearingOpened())
                .when(new DropLabelHearing(DOSSIER, " "), AUTHORITY)
                .refusedBy(ReasonsMissing.class, "field", "grounds");
        dossier(untilLabelled()
                        .hearingOpened()
                        .and(new LabelHearingDropped(DOSSIER, "machines came"), AUTHORITY, LabelAct.DROP_HEARING))
                .when(new OpenLabelHearing(DOSSIER, List.of("no machine")), MANAGER.on("2022-10-01"))
                .records(new LabelHearingOpened(DOSSIER, List.of("no machine"), parse("2022-10-16")));
    }

    @ParameterizedTest
    @EnumSource(
            value = LabelAct.class,
            names = {"RECORD_OBSERVATIONS", "DROP_HEARING", "WITHDRAW"})
    void needsAHearing(LabelAct act) {
        dossier(untilLabelled()).when(Samples.of(act), Samples.sender(act)).refusedBy(HearingNotHeld.class);
    }

    @Test
    void isWithdrawnTheDayAfterTheDelayToAnswer() {
        dossier(untilLabelled().hearingOpened())
                .when(withdraw("no machine"), AUTHORITY.on("2022-09-16"))
                .refusedBy(DelayStillRunning.class, "delay", "hearing");
        dossier(untilLabelled().hearingOpened())
                .when(withdraw("no machine"), AUTHORITY.on("2022-09-17"))
                .records(withdrawn());
    }

    @Test
    void isWithdrawnAtOnceWhenTheHolderHasAnswered() {
        dossier(untilLabelled()
                        .hearingOpened()
                        .and(new LabelObservationsReceived(DOSSIER, "true"), TELLER, LabelAct.RECORD_OBSERVATIONS))
                .when(withdraw("no machine"), AUTHORITY.on("2022-09-02"))
                .records(withdrawn());
        dossier(untilLabelled().hearingOpened())
                .when(withdraw(" "), AUTHORITY.on("2022-09-17"))
                .refusedBy(ReasonsMissing.class, "field", "reasons");
    }

    @Test
    void isNotWithdrawnOnTheAnswerToAnEarlierHearing() {
        dossier(untilLabelled()
                        .hearingOpened()
                        .and(new LabelObservationsReceived(DOSSIER, "true"), TELLER, LabelAct.RECORD_OBSERVATIONS)
                        .and(new LabelHearingDropped(DOSSIER, "machines came"), AUTHORITY, LabelAct.DROP_HEARING)
                        .hearingOpened())
                .when(withdraw("no machine"), AUTHORITY.on("2022-09-16"))
                .refusedBy(DelayStillRunning.class);
    }

    /** What a withdrawn label held of the budget is freed: nothing could free it afterwards. */
    @Test
    void takesTheGrantWithIt() {
        dossier(untilAwarded().hearingOpened())
                .when(withdraw("no machine"), AUTHORITY.on("2022-09-17"))
                .records(
                        new GrantWithdrawn(DOSSIER, CALL, 1, BUDGET_2022, REQUESTED, 0, 0, List.of("no machine")),
                        new AidReleased(DOSSIER, SIREN, REQUESTED),
                        withdrawn());
        dossier(untilPayable()
                        .requested(1, fr.jalon.domain.kernel.Instalment.ADVANCE, 75_000_00L)
                        .paid(1, fr.jalon.domain.kernel.Instalment.ADVANCE, 75_000_00L)
                        .hearingOpened())
                .when(withdraw("no machine"), AUTHORITY.on("2023-09-17"))
                .records(
                        new GrantWithdrawn(
                                DOSSIER, CALL, 1, Rules.NODE + "-2023", 0, 175_000_00L, 2022, List.of("no machine")),
                        new AidReleased(DOSSIER, SIREN, 175_000_00L),
                        withdrawn());
        dossier(untilAttested().grantRefused().hearingOpened())
                .when(withdraw("no machine"), AUTHORITY.on("2022-09-17"))
                .records(withdrawn());
    }

    @ParameterizedTest
    @EnumSource(value = LabelAct.class, mode = EnumSource.Mode.EXCLUDE, names = "GRANT")
    void needsALabelThatIsHeld(LabelAct act) {
        List.of(untilSelected(), untilLabelled().hearingOpened().labelWithdrawn())
                .forEach(life -> Bench.refuses(LabelNotGranted.class, life, Samples.of(act), Samples.sender(act)));
    }

    private static WithdrawLabel withdraw(String reason) {
        return new WithdrawLabel(DOSSIER, List.of(reason));
    }

    private static LabelWithdrawn withdrawn() {
        return new LabelWithdrawn(DOSSIER, CALL, 1, TerritoryClass.RURAL, List.of("no machine"));
    }
}

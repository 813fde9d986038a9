package fr.jalon.domain.application;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.application.command.ApplicationCommand.*;
import fr.jalon.domain.application.event.ApplicationEvent.*;
import fr.jalon.domain.application.rule.*;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Life;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Territory, opinions, report, the clock of the decision, and what the jury makes of the file. */
class AppraisalTest {

    @Test
    void classifiesTheTerritoryWithItsEvidence() {
        dossier(untilAdmissible())
                .when(new ClassifyTerritory(DOSSIER, TerritoryClass.QPV_IN, "QPV 2015", "map"), INSTRUCTOR)
                .records(new TerritoryClassified(DOSSIER, TerritoryClass.QPV_IN, "QPV 2015", "map"));
        dossier(untilAdmissible())
                .when(new ClassifyTerritory(DOSSIER, TerritoryClass.QPV_IN, " ", "map"), INSTRUCTOR)
                .refusedBy(FieldMissing.class, "field", "geographyVersion");
        dossier(untilAdmissible())
                .when(new ClassifyTerritory(DOSSIER, TerritoryClass.QPV_IN, "QPV 2015", ""), INSTRUCTOR)
                .refusedBy(FieldMissing.class, "field", "evidence");
    }

    @Test
    void recordsOpinions() {
        dossier(untilAdmissible())
                .when(new RecordOpinion(DOSSIER, "prefect", Opinion.RESERVED, ""), TELLER)
                .records(new OpinionGiven(DOSSIER, "prefect", Opinion.RESERVED, ""));
        dossier(untilAdmissible())
                .when(new RecordOpinion(DOSSIER, "", Opinion.RESERVED, ""), TELLER)
                .refusedBy(FieldMissing.class, "field", "body");
    }

    @Test
    void endsTheAppraisalOnceTheTerritoryIsProven() {
        dossier(untilAdmissible().classified())
                .when(new CompleteAppraisal(DOSSIER, "a solid place"), INSTRUCTOR)
                .records(new AppraisalCompleted(DOSSIER, "a solid place"));
        dossier(untilAdmissible())
                .when(new CompleteAppraisal(DOSSIER, "a solid place"), INSTRUCTOR)
                .refusedBy(TerritoryUnproven.class);
        dossier(untilAdmissible().classified())
                .when(new CompleteAppraisal(DOSSIER, ""), INSTRUCTOR)
                .refusedBy(FieldMissing.class, "field", "report");
    }

    @Test
    void extendsTheDecisionPeriodUntilItsLastDay() {
        dossier(untilAppraised())
                .when(extend("2022-06-21"), AUTHORITY.on("2022-06-20"))
                .records(new DecisionPeriodExtended(DOSSIER, parse("2022-06-21"), "many files"));
        dossier(untilAppraised())
                .when(extend("2022-08-01"), AUTHORITY.on("2022-06-21"))
                .refusedBy(DelayExpired.class, "dueOn", "2022-06-20");
    }

    @Test
    void extendsToALaterDayForAReason() {
        dossier(untilAppraised())
                .when(extend("2022-06-20"), AUTHORITY.on("2022-06-01"))
                .refusedBy(ExtensionNotLater.class, "until", "2022-06-20");
        dossier(untilAppraised())
                .when(new ExtendDecisionPeriod(DOSSIER, parse("2022-08-01"), " "), AUTHORITY.on("2022-06-01"))
                .refusedBy(ReasonsMissing.class, "field", "grounds");
    }

    @Test
    void rejectsBySilenceTheDayAfterTheDelay() {
        Life life = Life.draft(RuleParameter.SILENCE_REFUSES, 1).toAppraised();
        dossier(life)
                .when(new RejectBySilence(DOSSIER), PRODUCT.on("2022-06-21"))
                .records(new ApplicationRejectedBySilence(DOSSIER, parse("2022-06-20"), List.of()));
        dossier(life)
                .when(new RejectBySilence(DOSSIER), PRODUCT.on("2022-06-20"))
                .refusedBy(DelayStillRunning.class, "delay", "decision");
    }

    @Test
    void rejectsBySilenceNeitherWhereTheCallDoesNotSayItNorBeforeReceipt() {
        dossier(untilAppraised())
                .when(new RejectBySilence(DOSSIER), PRODUCT.on("2022-06-21"))
                .refusedBy(SilenceDoesNotRefuse.class);
        dossier(Life.draft(RuleParameter.SILENCE_REFUSES, 1).submitted())
                .when(new RejectBySilence(DOSSIER), PRODUCT.on("2022-06-21"))
                .refusedBy(NotAcknowledged.class);
    }

    @Test
    void anExtensionPreventsTheRejection() {
        Life life = Life.draft(RuleParameter.SILENCE_REFUSES, 1)
                .toAppraised()
                .and(
                        new DecisionPeriodExtended(DOSSIER, parse("2022-08-20"), "many files"),
                        AUTHORITY,
                        ApplicationAct.EXTEND_DECISION_PERIOD);
        dossier(life)
                .when(new RejectBySilence(DOSSIER), PRODUCT.on("2022-08-20"))
                .refusedBy(DelayStillRunning.class);
        dossier(life)
                .when(new RejectBySilence(DOSSIER), PRODUCT.on("2022-08-21"))
                .records(new ApplicationRejectedBySilence(DOSSIER, parse("2022-08-20"), List.of()));
    }

    @Test
    void goesToTheSessionWithTheNamesOfThoseWhoAppraised() {
        dossier(untilAppraised())
                .when(new EnterSession(DOSSIER, SESSION), MANAGER)
                .records(new SessionEntered(DOSSIER, CALL, 1, SESSION, List.of("instructor")));
        dossier(untilAppraised())
                .when(new EnterSession(DOSSIER, " "), MANAGER)
                .refusedBy(FieldMissing.class, "field", "sessionId");
    }

    @Test
    void takesItsOutcomeFromTheSession() {
        dossier(untilInSession())
                .when(new SelectApplication(DOSSIER, SESSION, 1), PRODUCT)
                .records(new ApplicationSelected(DOSSIER, SESSION, 1));
        dossier(untilInSession())
                .when(new WaitlistApplication(DOSSIER, SESSION, 2), PRODUCT)
                .records(new ApplicationWaitlisted(DOSSIER, SESSION, 2));
        dossier(untilInSession())
                .when(new TurnDownApplication(DOSSIER, SESSION, 3, List.of("too far")), PRODUCT)
                .records(new ApplicationTurnedDown(DOSSIER, SESSION, 3, List.of("too far")));
        dossier(untilInSession())
                .when(new TurnDownApplication(DOSSIER, SESSION, 3, List.of()), PRODUCT)
                .refusedBy(ReasonsMissing.class, "field", "reasons");
    }

    @Test
    void comesBackFromTheWaitingListForAReason() {
        dossier(untilInSession().waitlisted())
                .when(new PromoteFromWaitingList(DOSSIER, "a place is free"), AUTHORITY)
                .records(new ApplicationPromoted(DOSSIER, "a place is free"));
        dossier(untilInSession().waitlisted())
                .when(new PromoteFromWaitingList(DOSSIER, ""), AUTHORITY)
                .refusedBy(ReasonsMissing.class, "field", "grounds");
    }

    private static ExtendDecisionPeriod extend(String until) {
        return new ExtendDecisionPeriod(DOSSIER, parse(until), "many files");
    }
}

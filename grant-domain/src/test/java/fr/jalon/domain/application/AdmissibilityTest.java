package fr.jalon.domain.application;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.application.command.ApplicationCommand.*;
import fr.jalon.domain.application.event.ApplicationEvent.*;
import fr.jalon.domain.application.rule.*;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Samples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Receipt, complements, admissibility, and the delays that run meanwhile. */
class AdmissibilityTest {

    @Test
    void acknowledgesReceiptAndStartsBothClocksDateToDate() {
        dossier(untilSubmitted())
                .when(new AcknowledgeReceipt(DOSSIER), TELLER.on("2021-10-21"))
                .records(new ReceiptAcknowledged(
                        DOSSIER, parse("2021-10-20"), parse("2021-12-20"), parse("2022-06-20")));
    }

    /** 31 December plus two months is 28 February. */
    @Test
    void endsADelayOnTheLastDayOfAShorterMonth() {
        dossier(submittedAt("2021-12-31T08:00:00Z"))
                .when(new AcknowledgeReceipt(DOSSIER), TELLER.on("2022-01-03"))
                .records(new ReceiptAcknowledged(
                        DOSSIER, parse("2021-12-31"), parse("2022-02-28"), parse("2022-08-31")));
    }

    @Test
    void readsTheDayOfReceptionInParis() {
        dossier(submittedAt("2021-12-31T23:00:00Z"))
                .when(new AcknowledgeReceipt(DOSSIER), TELLER.on("2022-01-03"))
                .records(new ReceiptAcknowledged(
                        DOSSIER, parse("2022-01-01"), parse("2022-03-01"), parse("2022-09-01")));
        dossier(submittedAt("2021-12-31T22:59:59Z"))
                .when(new AcknowledgeReceipt(DOSSIER), TELLER.on("2022-01-03"))
                .records(new ReceiptAcknowledged(
                        DOSSIER, parse("2021-12-31"), parse("2022-02-28"), parse("2022-08-31")));
    }

    @Test
    void acknowledgesReceiptOnce() {
        dossier(untilAcknowledged())
                .when(new AcknowledgeReceipt(DOSSIER), TELLER)
                .refusedBy(AlreadyAcknowledged.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationAct.class,
            names = {
                "REQUEST_COMPLEMENT",
                "DECLARE_ADMISSIBLE",
                "DECLARE_INADMISSIBLE",
                "DEEM_ADMISSIBLE",
                "EXTEND_DECISION_PERIOD"
            })
    void examinesNothingBeforeReceiptIsAcknowledged(ApplicationAct act) {
        dossier(untilSubmitted()).when(Samples.of(act), Samples.sender(act)).refusedBy(NotAcknowledged.class);
    }

    @Test
    void asksForComplementsWithinAMonth() {
        dossier(untilAcknowledged())
                .when(new RequestComplement(DOSSIER, List.of("statutes")), INSTRUCTOR.on("2021-10-31"))
                .records(new ComplementRequested(
                        DOSSIER, List.of("statutes"), parse("2021-10-31"), parse("2021-11-30")));
    }

    @Test
    void refusesToAskForNothing() {
        dossier(untilAcknowledged())
                .when(new RequestComplement(DOSSIER, List.of()), INSTRUCTOR)
                .refusedBy(ReasonsMissing.class, "field", "missing");
        dossier(untilAcknowledged())
                .when(new RequestComplement(DOSSIER, List.of("statutes", " ")), INSTRUCTOR)
                .refusedBy(ReasonsMissing.class);
    }

    /** Received on 3 March 2022, asked on 1 April, answered 12 days later: silence means refusal on 15 November, not on the 3rd. */
    @Test
    void movesBothClocksByTheDaysStopped() {
        dossier(submittedAt("2022-03-03T10:00:00Z")
                        .and(
                                new ReceiptAcknowledged(
                                        DOSSIER, parse("2022-03-03"), parse("2022-05-03"), parse("2022-11-03")),
                                TELLER,
                                ApplicationAct.ACKNOWLEDGE)
                        .and(
                                new ComplementRequested(
                                        DOSSIER, List.of("statutes"), parse("2022-04-01"), parse("2022-05-01")),
                                INSTRUCTOR,
                                ApplicationAct.REQUEST_COMPLEMENT))
                .when(new ReceiveComplement(DOSSIER, List.of("statutes")), TELLER.on("2022-04-13"))
                .records(new ComplementReceived(
                        DOSSIER,
                        List.of("statutes"),
                        parse("2022-04-13"),
                        12,
                        parse("2022-05-15"),
                        parse("2022-11-15")));
    }

    @Test
    void stopsNoDayWhenTheAnswerComesTheSameDay() {
        dossier(untilAcknowledged().complementPending())
                .when(new ReceiveComplement(DOSSIER, List.of("statutes")), TELLER.on("2021-10-25"))
                .records(new ComplementReceived(
                        DOSSIER,
                        List.of("statutes"),
                        parse("2021-10-25"),
                        0,
                        parse("2021-12-20"),
                        parse("2022-06-20")));
    }

    @Test
    void refusesAnEmptyAnswer() {
        dossier(untilAcknowledged().complementPending())
                .when(new ReceiveComplement(DOSSIER, List.of()), TELLER)
                .refusedBy(ReasonsMissing.class, "field", "received");
    }

    @Test
    void abandonsTheDayAfterTheLastDayToAnswer() {
        dossier(untilAcknowledged().complementPending())
                .when(new AbandonApplication(DOSSIER), TELLER.on("2021-11-26"))
                .records(new ApplicationAbandoned(DOSSIER));
        dossier(untilAcknowledged().complementPending())
                .when(new AbandonApplication(DOSSIER), TELLER.on("2021-11-25"))
                .refusedBy(DelayStillRunning.class, "dueOn", "2021-11-25");
    }

    @Test
    void declaresAdmissibleOrNotWithReasons() {
        dossier(untilAcknowledged())
                .when(new DeclareAdmissible(DOSSIER), INSTRUCTOR)
                .records(new ApplicationDeclaredAdmissible(DOSSIER));
        dossier(untilAcknowledged())
                .when(new DeclareInadmissible(DOSSIER, List.of("no building")), INSTRUCTOR)
                .records(new ApplicationDeclaredInadmissible(DOSSIER, List.of("no building")));
        dossier(untilAcknowledged())
                .when(new DeclareInadmissible(DOSSIER, List.of()), INSTRUCTOR)
                .refusedBy(ReasonsMissing.class);
    }

    @Test
    void deemsAdmissibleTheDayAfterTheDelay() {
        dossier(untilAcknowledged())
                .when(new DeemAdmissible(DOSSIER), PRODUCT.on("2021-12-21"))
                .records(new ApplicationDeemedAdmissible(DOSSIER, parse("2021-12-20")));
        dossier(untilAcknowledged())
                .when(new DeemAdmissible(DOSSIER), PRODUCT.on("2021-12-20"))
                .refusedBy(DelayStillRunning.class, "delay", "admissibility");
    }

    /** The only moves there are: at every other step the act is refused. */
    @ParameterizedTest
    @EnumSource(value = ApplicationAct.class, mode = EnumSource.Mode.EXCLUDE, names = "DRAFT")
    void refusesEachActAtEveryOtherStep(ApplicationAct act) {
        ApplicationSteps.LIVES.forEach((step, life) -> {
            if (!ApplicationSteps.allowed(act).contains(step)) {
                Bench.refuses(
                        NotAtThisStep.class,
                        life,
                        Samples.of(act),
                        Samples.sender(act).on("2021-11-10"));
            }
        });
    }

    private static Life submittedAt(String instant) {
        Act submit = ApplicationAct.SUBMIT;
        return Life.draft()
                .and(
                        new ApplicationSubmitted(DOSSIER, CALL, 1, SIRET, REQUESTED, ELIGIBLE, Instant.parse(instant)),
                        TELLER.at(instant),
                        submit);
    }
}

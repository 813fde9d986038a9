package fr.jalon.domain.paymentrun;

import static fr.jalon.domain.language.Given.run;
import static fr.jalon.domain.language.Life.DOCUMENT;
import static fr.jalon.domain.language.Life.DOSSIER;
import static fr.jalon.domain.language.Life.IBAN_TOKEN;
import static fr.jalon.domain.language.Life.RUN;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.rule.DocumentHashInvalid;
import fr.jalon.domain.kernel.rule.NotAtThisStep;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.*;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.*;
import fr.jalon.domain.paymentrun.rule.*;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A run from its preparation to the file: prepared by the accountant, filled by a third one, approved by the second. */
class PaymentRunTest {
    private static final Acting PLACER = Acting.by("accountant3", Role.ACCOUNTANT);
    private static final RunPrepared PREPARED = new RunPrepared(RUN, parse("2022-09-20"), "accountant");
    private static final RunLineAdded LINE = line(1, 100);
    private static final RunLineAdded SECOND = line(2, 50);
    private static final RunApproved APPROVED = new RunApproved(RUN, List.of(DOSSIER, DOSSIER), List.of(1, 2), 2, 150);
    private static final RunIssued ISSUED =
            new RunIssued(RUN, DOCUMENT, List.of(DOSSIER, DOSSIER), List.of(1, 2), 150, parse("2022-09-20"));
    private static final RunCancelled CANCELLED =
            new RunCancelled(RUN, List.of(DOSSIER, DOSSIER), List.of(1, 2), "another day");

    /** Revision 1 named no payment, and no dossier was told: whoever approves answers for each of them now. */
    @Test
    void isApprovedAgainWhenNoDossierWasToldOfIt() {
        RunApproved untold = new RunApproved(RUN, List.of(), List.of(), 2, 150);
        run(PREPARED, LINE, SECOND, untold)
                .when(new IssueRun(RUN, DOCUMENT), ACCOUNTANT.on("2022-09-19"))
                .refusedBy(NotAtThisStep.class, "step", "PREPARED");
        run(PREPARED, LINE, SECOND, untold)
                .when(new ApproveRun(RUN, 2, 150), ACCOUNTANT2.on("2022-09-19"))
                .records(APPROVED);
    }

    @Test
    void isPreparedForADayToCome() {
        PrepareRun prepare = new PrepareRun(RUN, parse("2022-09-20"));
        run().when(prepare, ACCOUNTANT.on("2022-09-20")).records(PREPARED);
        run().when(prepare, ACCOUNTANT.on("2022-09-21"))
                .refusedBy(ExecutionDayPassed.class, "executionOn", "2022-09-20");
    }

    @Test
    void takesAndGivesBackLinesUntilItIsApproved() {
        AddRunLine add = new AddRunLine(RUN, DOSSIER, 1, 1, 100, IBAN_TOKEN, "accountant3");
        RemoveRunLine remove = new RemoveRunLine(RUN, DOSSIER, 1);
        run(PREPARED).when(add, PRODUCT).records(LINE);
        run(PREPARED, LINE).when(remove, PRODUCT).records(new RunLineRemoved(RUN, DOSSIER, 1));
        run(PREPARED, SECOND).when(remove, PRODUCT).refusedBy(UnknownRunLine.class, "line", "dossier-1/1");
        for (PaymentRunEvent after : List.of(APPROVED, CANCELLED)) {
            run(PREPARED, LINE, SECOND, after).when(add, PRODUCT).refusedBy(RunNotOpen.class);
            run(PREPARED, LINE, SECOND, after).when(remove, PRODUCT).refusedBy(RunNotOpen.class);
        }
    }

    /** A payment that came back bears another name the next time. */
    @Test
    void namesEachAttemptApart() {
        run(PREPARED)
                .when(new AddRunLine(RUN, DOSSIER, 1, 2, 100, IBAN_TOKEN, "accountant3"), PRODUCT)
                .records(new RunLineAdded(RUN, DOSSIER, 1, "dossier-1/1-2", 100, IBAN_TOKEN, "accountant3"));
        assertThat(EndToEnd.of(DOSSIER, 3, 1)).isEqualTo("dossier-1/3");
        assertThat(EndToEnd.of(DOSSIER, 3, 2)).isEqualTo("dossier-1/3-2");
    }

    @Test
    void holdsTwoHundredLinesAndNotOneMore() {
        Object[] almost = filled(199);
        Object[] full = filled(200);
        AddRunLine add = new AddRunLine(RUN, DOSSIER, 200, 1, 100, IBAN_TOKEN, "accountant3");
        run(almost).when(add, PRODUCT).records(line(200, 100));
        run(full).when(add, PRODUCT).refusedBy(RunFull.class, "most", "200");
    }

    @Test
    void isApprovedAsItWasSeen() {
        run(PREPARED, LINE, SECOND)
                .when(new ApproveRun(RUN, 2, 150), ACCOUNTANT2)
                .records(APPROVED);
        for (ApproveRun wrong :
                List.of(new ApproveRun(RUN, 1, 150), new ApproveRun(RUN, 2, 149), new ApproveRun(RUN, 2, -150))) {
            run(PREPARED, LINE, SECOND)
                    .when(wrong, ACCOUNTANT2)
                    .refusedBy(RunTotalsDiffer.class, "actualTotalCents", "150");
        }
        run(PREPARED).when(new ApproveRun(RUN, 0, 0), ACCOUNTANT2).refusedBy(RunEmpty.class);
        run(PREPARED, LINE, new RunLineRemoved(RUN, DOSSIER, 1))
                .when(new ApproveRun(RUN, 0, 0), ACCOUNTANT2)
                .refusedBy(RunEmpty.class);
    }

    @Test
    void isApprovedByWhoeverPreparedNothingOfIt() {
        ApproveRun approve = new ApproveRun(RUN, 2, 150);
        run(PREPARED, LINE, SECOND)
                .when(approve, ACCOUNTANT)
                .refusedBy(RunApproverPrepared.class, "actor", "accountant");
        run(PREPARED, LINE, SECOND).when(approve, PLACER).refusedBy(RunApproverPrepared.class, "actor", "accountant3");
        // Also who placed a payment that left.
        run(PREPARED, LINE, new RunLineRemoved(RUN, DOSSIER, 1), new RunLineAdded(RUN, DOSSIER, 2, "2", 9, "t", "x"))
                .when(new ApproveRun(RUN, 1, 9), PLACER)
                .refusedBy(RunApproverPrepared.class);
    }

    @Test
    void isIssuedOnceApprovedOnItsDayAtTheLatest() {
        IssueRun issue = new IssueRun(RUN, DOCUMENT);
        run(PREPARED, LINE, SECOND, APPROVED)
                .when(issue, ACCOUNTANT.on("2022-09-20"))
                .records(ISSUED);
        run(PREPARED, LINE, SECOND, APPROVED)
                .when(issue, ACCOUNTANT.on("2022-09-21"))
                .refusedBy(ExecutionDayPassed.class);
        run(PREPARED, LINE, SECOND, APPROVED)
                .when(new IssueRun(RUN, "file"), ACCOUNTANT.on("2022-09-20"))
                .refusedBy(DocumentHashInvalid.class);
        for (Object[] life : List.of(
                new Object[] {PREPARED, LINE, SECOND},
                new Object[] {PREPARED, LINE, SECOND, APPROVED, ISSUED},
                new Object[] {PREPARED, LINE, SECOND, APPROVED, CANCELLED})) {
            run(life).when(issue, ACCOUNTANT.on("2022-09-20")).refusedBy(NotAtThisStep.class);
        }
    }

    /** What leaves in January consumes the credits of that year, which an issue in December would not touch. */
    @Test
    void isIssuedInTheYearOfItsExecution() {
        RunPrepared january = new RunPrepared(RUN, parse("2023-01-05"), "accountant");
        IssueRun issue = new IssueRun(RUN, DOCUMENT);
        run(january, LINE, SECOND, APPROVED)
                .when(issue, ACCOUNTANT.on("2022-12-31"))
                .refusedBy(ExecutionInAnotherYear.class, "year", "2022");
        run(january, LINE, SECOND, APPROVED)
                .when(issue, ACCOUNTANT.on("2023-01-05").withEffectOn("2022-12-31"))
                .refusedBy(ExecutionInAnotherYear.class, "executionOn", "2023-01-05");
        run(january, LINE, SECOND, APPROVED)
                .when(issue, ACCOUNTANT.on("2023-01-01"))
                .records(new RunIssued(
                        RUN, DOCUMENT, List.of(DOSSIER, DOSSIER), List.of(1, 2), 150, parse("2023-01-05")));
    }

    /** A day already gone stays gone, whatever the date that the act is given. */
    @Test
    void isNotSentBackInTimeByABackdatedAct() {
        Acting late = ACCOUNTANT.on("2022-09-21").withEffectOn("2022-09-20");
        run().when(new PrepareRun(RUN, parse("2022-09-20")), late)
                .refusedBy(ExecutionDayPassed.class, "on", "2022-09-21");
        run(PREPARED, LINE, SECOND, APPROVED)
                .when(new IssueRun(RUN, DOCUMENT), late)
                .refusedBy(ExecutionDayPassed.class, "on", "2022-09-21");
    }

    @Test
    void isCancelledUntilIssuedWithGrounds() {
        CancelRun cancel = new CancelRun(RUN, "another day");
        run(PREPARED, LINE, SECOND).when(cancel, ACCOUNTANT).records(CANCELLED);
        run(PREPARED, LINE, SECOND, APPROVED).when(cancel, ACCOUNTANT).records(CANCELLED);
        run(PREPARED).when(cancel, ACCOUNTANT).records(new RunCancelled(RUN, List.of(), List.of(), "another day"));
        run(PREPARED).when(new CancelRun(RUN, " "), ACCOUNTANT).refusedBy(ReasonsMissing.class, "field", "grounds");
        run(PREPARED, LINE, SECOND, APPROVED, ISSUED).when(cancel, ACCOUNTANT).refusedBy(NotAtThisStep.class);
        run(PREPARED, CANCELLED).when(cancel, ACCOUNTANT).refusedBy(NotAtThisStep.class);
    }

    @Test
    void offersTheActsOfItsStep() {
        List<PaymentRunEvent> filled = List.of(PREPARED, LINE, SECOND);
        assertThat(acts(filled, ACCOUNTANT2))
                .containsExactly("APPROVE", "CANCEL", "ISSUE:NotAtThisStep", "RECORD_RETURN:NotAtThisStep");
        assertThat(acts(filled, ACCOUNTANT))
                .containsExactly(
                        "APPROVE:RunApproverPrepared", "CANCEL", "ISSUE:NotAtThisStep", "RECORD_RETURN:NotAtThisStep");
    }

    private static List<String> acts(List<PaymentRunEvent> events, Acting by) {
        return PaymentRun.nextActs(
                        events, Set.of(Role.ACCOUNTANT), by.on("2022-09-19").context(PaymentRunAct.APPROVE))
                .stream()
                .map(PaymentRunTest::said)
                .toList();
    }

    private static String said(NextAct next) {
        return next.act().name()
                + next.blockedBy()
                        .map(RuleViolated::code)
                        .map(code -> ":" + code)
                        .orElse("");
    }

    private static Object[] filled(int lines) {
        return Stream.concat(
                        Stream.of(PREPARED), IntStream.range(0, lines).mapToObj(payment -> line(payment + 1000, 100)))
                .toArray();
    }

    private static RunLineAdded line(int payment, long cents) {
        return new RunLineAdded(RUN, DOSSIER, payment, DOSSIER + "/" + payment, cents, IBAN_TOKEN, "accountant3");
    }
}

package fr.jalon.projections.paymentruns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.bankfile.event.BankFileEvent;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PaymentRunQueriesIT {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    @Test
    void aRunIsFollowedLineByLine() {
        JdbcClient client = Database.fresh().with(issued()).client();
        PaymentRunQueries runs = new PaymentRunQueries(client);
        assertThat(runs.run("run-1", AsOf.NOW)).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo(RunState.ISSUED);
            assertThat(run.lines()).isEqualTo(3);
            assertThat(run.totalCents()).isEqualTo(60_00);
            assertThat(run.settledCents()).isEqualTo(10_00);
            assertThat(run.returnedCents()).isEqualTo(20_00);
            assertThat(run.unanswered()).isEqualTo(1);
            assertThat(run.fileSha256()).isEqualTo("sha");
        });
        assertThat(runs.inState(RunState.ISSUED, AsOf.NOW))
                .extracting(RunView::runId)
                .containsExactly("run-1");
        assertThat(runs.inState(RunState.APPROVED, AsOf.NOW)).isEmpty();
        assertThat(runs.lines("run-1", AsOf.NOW))
                .extracting(line ->
                        line.dossierId() + " " + line.endToEndId() + " " + line.amountCents() + " " + line.state())
                .containsExactly("d E1 1000 SETTLED", "e E2 2000 RETURNED", "f E3 3000 ISSUED");
        assertThat(runs.lines("run-1", AsOf.knownAt(DAY)))
                .extracting(RunLine::state)
                .containsOnly(LineState.PLACED);
        assertThat(runs.lines("run-1", AsOf.NOW).get(1)).satisfies(line -> {
            assertThat(line.reasonCode()).isEqualTo("AC04");
            assertThat(line.bookedOn()).isEqualTo(DAY.plusDays(5));
        });
        assertThat(runs.runs(AsOf.NOW, null, 1).items())
                .extracting(RunView::runId)
                .containsExactly("run-1");
        assertThat(runs.runs(AsOf.NOW, "run-1", 5).items())
                .singleElement()
                .satisfies(run -> assertThat(run.grounds()).isEqualTo("Doublon"));
    }

    @Test
    void aLineOfTheBankWaitsInQuarantineUntilAPersonAnswers() {
        History history = new History().on(DAY);
        history.add("file-1", new BankFileEvent.BankFileReceived("file-1", "camt.054", "M1", "sha", 2))
                .add(
                        "file-1",
                        new BankFileEvent.LineMatched("file-1", 1, "run-1", "E1", BankOutcome.SETTLED, 10_00, DAY, ""))
                .add(
                        "file-1",
                        new BankFileEvent.LineQuarantined(
                                "file-1", 2, "E8", BankOutcome.RETURNED, 5_00, DAY, "AC04", "UNKNOWN_LINE"));
        BankFileQueries files =
                new BankFileQueries(Database.fresh().with(history).client());
        assertThat(files.files(AsOf.NOW, null, 10).items()).singleElement().satisfies(file -> {
            assertThat(file.matched()).isEqualTo(1);
            assertThat(file.quarantined()).isEqualTo(1);
        });
        assertThat(files.quarantined(AsOf.NOW, 10)).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(2);
            assertThat(line.problem()).isEqualTo("UNKNOWN_LINE");
            assertThat(line.outcome()).isEqualTo(BankOutcome.RETURNED);
        });
        history.on(DAY.plusDays(1)).add("file-1", new BankFileEvent.LineResolved("file-1", 2, "Autre payeur"));
        BankFileQueries later =
                new BankFileQueries(Database.fresh().with(history).client());
        assertThat(later.quarantined(AsOf.NOW, 10)).isEmpty();
        assertThat(later.quarantined(AsOf.knownAt(DAY), 10)).hasSize(1);
        assertThat(later.lines("file-1", AsOf.NOW))
                .extracting(BankFileQueries.BankLine::state)
                .containsExactly(BankLineState.MATCHED, BankLineState.RESOLVED);
    }

    @Test
    void anApprovalToldToNoDossierIsToBeGivenAgain() {
        History history = new History().on(DAY);
        for (String run : List.of("run-1", "run-2")) {
            history.add(run, new PaymentRunEvent.RunPrepared(run, DAY, "accountant-1"));
            place(history, run, "d", "E1", 10_00);
        }
        history.add("run-1", new PaymentRunEvent.RunApproved("run-1", List.of(), List.of(), 1, 10_00));
        history.add("run-2", new PaymentRunEvent.RunApproved("run-2", List.of("d"), List.of(1), 1, 10_00));
        PaymentRunQueries runs =
                new PaymentRunQueries(Database.fresh().with(history).client());
        assertThat(runs.inState(RunState.PREPARED, AsOf.NOW))
                .extracting(RunView::runId)
                .containsExactly("run-1");
        assertThat(runs.inState(RunState.APPROVED, AsOf.NOW))
                .extracting(RunView::runId)
                .containsExactly("run-2");
    }

    private static History issued() {
        History history = new History().on(DAY).add("d", Lives.drafted("d", 1));
        history.add("run-1", new PaymentRunEvent.RunPrepared("run-1", DAY.plusDays(2), "accountant-1"));
        place(history, "run-1", "d", "E1", 10_00);
        place(history, "run-1", "e", "E2", 20_00);
        place(history, "run-1", "f", "E3", 30_00);
        place(history, "run-1", "g", "E4", 40_00);
        history.on(DAY.plusDays(1))
                .add("run-1", new PaymentRunEvent.RunLineRemoved("run-1", "g", 1))
                .add(
                        "run-1",
                        new PaymentRunEvent.RunApproved("run-1", List.of("d", "d", "e"), List.of(1, 2, 1), 3, 60_00))
                .add(
                        "run-1",
                        new PaymentRunEvent.RunIssued(
                                "run-1", "sha", List.of("d", "e", "f"), List.of(1, 1, 1), 60_00, DAY.plusDays(2)))
                .on(DAY.plusDays(5))
                .add("run-1", new PaymentRunEvent.RunLineSettled("run-1", "d", 1, "E1", 10_00, DAY.plusDays(3)))
                .add(
                        "run-1",
                        new PaymentRunEvent.RunLineReturned(
                                "run-1", "e", 1, "E2", false, 20_00, DAY.plusDays(5), "AC04"))
                .add("run-2", new PaymentRunEvent.RunPrepared("run-2", DAY.plusDays(9), "accountant-1"));
        place(history, "run-2", "g", "E5", 40_00);
        return history.add("run-2", new PaymentRunEvent.RunCancelled("run-2", List.of("g"), List.of(1), "Doublon"));
    }

    private static void place(History history, String run, String dossier, String endToEnd, long cents) {
        history.add(
                run, new PaymentRunEvent.RunLineAdded(run, dossier, 1, endToEnd, cents, "vault:iban", "accountant-1"));
    }
}

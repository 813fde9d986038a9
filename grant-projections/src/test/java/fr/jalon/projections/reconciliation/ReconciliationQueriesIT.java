package fr.jalon.projections.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.bankfile.event.BankFileEvent.LineQuarantined;
import fr.jalon.domain.bankfile.event.BankFileEvent.LineResolved;
import fr.jalon.domain.budget.event.BudgetEvent.PaymentCreditsConsumed;
import fr.jalon.domain.budget.event.BudgetEvent.PaymentCreditsRestored;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentReturnedByBank;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunIssued;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineAdded;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineRemoved;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineReturned;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineSettled;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.reconciliation.Reconciliation.Book;
import fr.jalon.projections.reconciliation.Reconciliation.Explanation;
import fr.jalon.projections.reconciliation.Reconciliation.RunSum;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationQueriesIT {
    private static final LocalDate NEW_YEAR_EVE = LocalDate.of(2022, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    private final History history = new History();
    private final ReconciliationQueries reconciliations;

    ReconciliationQueriesIT() {
        history.on(NEW_YEAR_EVE);
        issue("run-0", NEW_YEAR_EVE, "late");
        pay("late", 15_00, NEW_YEAR_EVE, "run-0");
        settle("run-0", "late", 15_00, NEW_YEAR_EVE.plusDays(3));

        history.on(DAY).add("silent", Lives.drafted("silent", 1));
        issue("run-1", DAY, "settled", "back", "rejected", "silent");
        pay("settled", 10_00, DAY, "run-1");
        pay("back", 20_00, DAY, "run-1");
        pay("silent", 30_00, DAY, "run-1");
        pay("rejected", 40_00, DAY, "run-1");
        pay("alone", 50_00, DAY, "");
        settle("run-1", "settled", 10_00, DAY);
        settle("run-1", "back", 20_00, DAY);
        comeBack("run-1", "back", false, 20_00, 2023);
        comeBack("run-1", "rejected", true, 40_00, 2023);
        comeBack("run-0", "late", false, 15_00, 2022);

        keepApart(1, "prelevement", BankOutcome.SETTLED, 7_00, "unknown-transfer");
        keepApart(2, "e2e-silent", BankOutcome.RETURNED, 2_00, "amount-differs");
        keepApart(3, "dollars", BankOutcome.SETTLED, 99_00, "currency-differs");
        keepApart(4, "frais", BankOutcome.SETTLED, 77_00, "unknown-transfer");
        history.add("bank-1", new LineResolved("bank-1", 4, "Frais de tenue de compte"));
        this.reconciliations =
                new ReconciliationQueries(Database.fresh().with(history).client());
    }

    @Test
    void whatSeparatesTheBooksIsExplainedToTheCent() {
        Reconciliation year = reconciliations.of(2023, AsOf.NOW);

        assertThat(year.ledger()).isEqualTo(new Book(150_00, 75_00)).isEqualTo(year.budgets());
        assertThat(year.bank()).isEqualTo(new Book(70_00, 75_00));
        assertThat(year.keptApart()).isEqualTo(new Book(7_00, 2_00));
        assertThat(year.bankDifferenceCents()).isEqualTo(75_00);
        assertThat(year.budgetDifferenceCents()).isZero();
        assertThat(year.agrees()).isFalse();
        assertThat(year.explanations())
                .containsExactly(
                        new Explanation(GapKind.SILENT, 1, 30_00),
                        new Explanation(GapKind.ALONE, 1, 50_00),
                        new Explanation(GapKind.KEPT_APART, 3, -5_00));
        assertThat(year.runs())
                .containsExactly(new RunSum("run-0", 1, 0, -15_00, -15_00), new RunSum("run-1", 4, 1, 40_00, 10_00));
    }

    @Test
    void eachGapIsListedAndWhatSpeaksOfOneTransferStandsTogether() {
        var first = reconciliations.gaps(2023, AsOf.NOW, null, 2);
        var rest = reconciliations.gaps(2023, AsOf.NOW, first.next(), 10);

        assertThat(List.of(first, rest))
                .flatExtracting(page -> page.items())
                .extracting(gap -> gap.kind() + " " + gap.reference() + " " + gap.differenceCents())
                .containsExactly(
                        "ALONE alone/1 5000",
                        "KEPT_APART dollars 0",
                        "SILENT e2e-silent 3000",
                        "KEPT_APART e2e-silent 200",
                        "KEPT_APART prelevement -700");
        assertThat(rest.items().getFirst()).satisfies(gap -> {
            assertThat(gap.applicant()).isNotBlank();
            assertThat(gap.runId()).isEqualTo("run-1");
            assertThat(gap.day()).isEqualTo(DAY);
        });
    }

    @Test
    void anAnswerOfJanuaryIsAboutTheTransferOfDecember() {
        assertThat(reconciliations.of(2022, AsOf.NOW)).satisfies(year -> {
            assertThat(year.agrees()).isTrue();
            assertThat(year.ledger()).isEqualTo(year.bank()).isEqualTo(new Book(15_00, 0));
        });
        assertThat(reconciliations.of(2022, AsOf.knownAt(NEW_YEAR_EVE)).explanations())
                .as("not known yet")
                .containsExactly(new Explanation(GapKind.SILENT, 1, 15_00));
        assertThat(reconciliations.of(2020, AsOf.NOW).agrees()).isTrue();
    }

    @Test
    void whatNothingExplainsIsNeverCalledEqual() {
        LocalDate day = LocalDate.of(2024, 2, 1);
        history.on(day);
        issue("run-9", day, "ghost", "taken-out");
        history.add("run-9", new RunLineRemoved("run-9", "taken-out", 1));
        settle("run-9", "ghost", 8_00, day);
        history.add("other", new PaymentExecuted("other", Lives.CALL, 1, 1, Instalment.ADVANCE, "N", 3_00, day, ""))
                .add(
                        "other",
                        new PaymentReturnedByBank(
                                "other", Lives.CALL, 1, 1, Instalment.ADVANCE, "N", 3_00, 2024, "AC04", day));
        Reconciliation year =
                new ReconciliationQueries(Database.fresh().with(history).client()).of(2024, AsOf.NOW);

        assertThat(year.explanations()).containsExactly(new Explanation(GapKind.UNEXPLAINED, 1, -8_00));
        assertThat(year.budgetDifferenceCents()).isZero();
        assertThat(year.agrees()).isFalse();
    }

    private void issue(String run, LocalDate day, String... dossiers) {
        for (String dossier : dossiers) {
            history.add(run, new RunLineAdded(run, dossier, 1, "e2e-" + dossier, 1, "vault:iban", "accountant-1"));
        }
        List<Integer> payments = List.of(dossiers).stream().map(dossier -> 1).toList();
        history.add(run, new RunIssued(run, "sha", List.of(dossiers), payments, 1, day));
    }

    private void pay(String dossier, long cents, LocalDate day, String run) {
        String budget = "N-" + day.getYear();
        history.add(
                        dossier,
                        new PaymentExecuted(dossier, Lives.CALL, 1, 1, Instalment.ADVANCE, budget, cents, day, run))
                .add(budget, new PaymentCreditsConsumed(budget, "N", day.getYear(), dossier, 1, cents));
    }

    private void settle(String run, String dossier, long cents, LocalDate day) {
        history.on(day).add(run, new RunLineSettled(run, dossier, 1, "e2e-" + dossier, cents, day));
    }

    private void comeBack(String run, String dossier, boolean rejected, long cents, int paidYear) {
        history.add(run, new RunLineReturned(run, dossier, 1, "e2e-" + dossier, rejected, cents, DAY, "AC04"))
                .add(
                        dossier,
                        new PaymentReturnedByBank(
                                dossier, Lives.CALL, 1, 1, Instalment.ADVANCE, "N-2023", cents, paidYear, "AC04", DAY))
                .add(
                        "N-2023",
                        new PaymentCreditsRestored("N-2023", "N", 2023, dossier, 1, cents, paidYear, paidYear == 2023));
    }

    private void keepApart(int line, String reference, BankOutcome outcome, long cents, String problem) {
        history.add("bank-1", new LineQuarantined("bank-1", line, reference, outcome, cents, DAY, "", problem));
    }
}

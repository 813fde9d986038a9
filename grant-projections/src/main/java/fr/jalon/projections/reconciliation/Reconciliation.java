package fr.jalon.projections.reconciliation;

import java.util.List;

/**
 * What was paid in one year, as three books say it. Euro cents. Fr: rapprochement de l'exercice.
 *
 * @param ledger payments executed, and those that came back
 * @param budgets CP consumed by these payments, and what came back of them, whether it restored CP or not
 * @param bank transfers of our runs that it answered for, counted on the day we paid, and those it rejected or returned
 * @param keptApart what the bank says besides, in lines that still wait in quarantine
 * @param explanations of what separates the ledger from the bank; they add up to it
 * @param runs those with a payment or a return in the year, by their id
 */
public record Reconciliation(
        int year,
        Book ledger,
        Book budgets,
        Book bank,
        Book keptApart,
        List<Explanation> explanations,
        List<RunSum> runs) {
    /** What left and what came back. */
    public record Book(long paidCents, long returnedCents) {
        public long netCents() {
            return paidCents - returnedCents;
        }
    }

    /** @param differenceCents how much more our ledger says than the bank */
    public record Explanation(GapKind kind, long lines, long differenceCents) {}

    /** One payment run; {@code gaps} counts its transfers of which the bank does not say the same. */
    public record RunSum(String runId, long lines, long gaps, long ledgerCents, long bankCents) {
        public long differenceCents() {
            return ledgerCents - bankCents;
        }
    }

    /** All that the bank says, lines in quarantine included. */
    public long bankCents() {
        return bank.netCents() + keptApart.netCents();
    }

    /** How much more our ledger says than the bank. */
    public long bankDifferenceCents() {
        return ledger.netCents() - bankCents();
    }

    /** How much more our ledger says than the budgets; zero, or something is wrong. */
    public long budgetDifferenceCents() {
        return ledger.netCents() - budgets.netCents();
    }

    /** Whether something differs that nobody can have done. */
    public boolean hasDefect() {
        return budgetDifferenceCents() != 0
                || explanations.stream().anyMatch(each -> each.kind() == GapKind.UNEXPLAINED);
    }

    /** Whether the three say the same, line by line and not only in total. */
    public boolean agrees() {
        return budgetDifferenceCents() == 0 && explanations.isEmpty();
    }
}

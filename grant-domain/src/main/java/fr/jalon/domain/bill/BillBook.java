package fr.jalon.domain.bill;

import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.FinanceActKind;

/** Where a budget looks up whether a finance act was promulgated. Read from the bill's own events. Fr: recueil des lois de finances. */
@FunctionalInterface
public interface BillBook {
    /** What {@code billId} is; {@link Entry#UNKNOWN} when there is no such bill. */
    Entry of(String billId);

    /** @param promulgated whether it opens anything: a proposal, even adopted, does not */
    record Entry(FinanceActKind kind, int year, boolean promulgated) {
        public static final Entry UNKNOWN = new Entry(FinanceActKind.INITIAL, 0, false);

        /** Whether it is an act that opens credits of {@code origin} in {@code budgetYear}. */
        public boolean opens(CreditOrigin origin, int budgetYear) {
            boolean ofThisKind = switch (origin) {
                case INITIAL_ACT -> kind == FinanceActKind.INITIAL;
                case AMENDING_ACT -> kind == FinanceActKind.AMENDING;
                case YEAR_END_ACT -> kind == FinanceActKind.YEAR_END;
                case SPECIAL_ACT -> kind == FinanceActKind.SPECIAL;
                case CONTRIBUTION, RESTORATION, OPERATOR_VOTE -> false;
            };
            return promulgated && ofThisKind && year == budgetYear;
        }
    }
}

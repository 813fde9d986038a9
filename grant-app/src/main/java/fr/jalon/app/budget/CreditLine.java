package fr.jalon.app.budget;

import fr.jalon.projections.budget.BudgetPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of credits of a position, as one line of a table. Euro cents.
 *
 * @param name AE or CP
 * @param reservedCents null for CP, of which nothing is reserved
 */
record CreditLine(
        String name,
        long openedCents,
        long frozenCents,
        long allottedCents,
        @Nullable Long reservedCents,
        long consumedCents,
        long availableCents) {

    /** AE, then CP. */
    static List<CreditLine> of(BudgetPosition position) {
        return List.of(
                new CreditLine(
                        "AE",
                        position.aeOpenedCents(),
                        position.aeFrozenCents(),
                        position.aeAllottedCents(),
                        position.aeReservedCents(),
                        position.aeCommittedCents(),
                        position.aeAvailableCents()),
                new CreditLine(
                        "CP",
                        position.cpOpenedCents(),
                        position.cpFrozenCents(),
                        position.cpAllottedCents(),
                        null,
                        position.cpPaidCents(),
                        position.cpAvailableCents()));
    }
}

package fr.jalon.projections.payments;

import fr.jalon.domain.kernel.SuspensionGround;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One payment and the date of each of its steps. Euro cents.
 *
 * @param payment number within the dossier, from 1
 * @param instalment ADVANCE, INTERIM or BALANCE
 * @param amountCents the latest amount stated: requested, accepted, due, ordered or paid
 * @param justifiedCents expenditure accepted by the review, if any
 * @param executedOn null again once the bank has returned it
 * @param suspendedDays of the suspensions that have ended
 * @param ground of the last suspension
 * @param grounds words of the last step that gave any: returned, suspended, answered…
 * @param runId the run it was last placed in
 * @param attempt transfers tried so far, this one included; null before the order
 */
public record PaymentView(
        String dossierId,
        int payment,
        String callId,
        int wave,
        String applicant,
        String instalment,
        PaymentState state,
        LocalDate stateSince,
        long requestedCents,
        long amountCents,
        @Nullable Long justifiedCents,
        @Nullable Long rejectedCents,
        LocalDate requestedOn,
        @Nullable LocalDate certifiedOn,
        @Nullable LocalDate liquidatedOn,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate voidedOn,
        @Nullable LocalDate controlledOn,
        @Nullable LocalDate suspendedOn,
        @Nullable LocalDate executedOn,
        @Nullable LocalDate bankReturnedOn,
        int suspendedDays,
        @Nullable String budgetId,
        @Nullable SuspensionGround ground,
        @Nullable String grounds,
        @Nullable String runId,
        @Nullable Integer attempt) {

    /** Days from the request to the payment, or to {@code today} while it waits. */
    public long ageDays(LocalDate today) {
        return ChronoUnit.DAYS.between(requestedOn, executedOn == null ? today : executedOn);
    }

    /** The same, less the days suspended. Fr: délai global de paiement (DGP). */
    public long paymentTimeDays(LocalDate today) {
        long open = state == PaymentState.SUSPENDED ? Math.max(0, ChronoUnit.DAYS.between(stateSince, today)) : 0;
        return ageDays(today) - suspendedDays - open;
    }
}

package fr.jalon.projections.payments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One payment and the date of each of its steps. Euro cents.
 *
 * @param payment number within the dossier, from 1
 * @param instalment ADVANCE, INTERIM or BALANCE
 * @param amountCents the latest amount stated: requested, accepted, due, ordered or paid
 * @param grounds why it was last returned or suspended
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
        LocalDate requestedOn,
        @Nullable LocalDate certifiedOn,
        @Nullable LocalDate liquidatedOn,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate suspendedOn,
        @Nullable LocalDate executedOn,
        @Nullable String budgetId,
        @Nullable String grounds) {

    /** Days from the request to the payment, or to {@code today} while it waits. */
    public long ageDays(LocalDate today) {
        return ChronoUnit.DAYS.between(requestedOn, executedOn == null ? today : executedOn);
    }
}

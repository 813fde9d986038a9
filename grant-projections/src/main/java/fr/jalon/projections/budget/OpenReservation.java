package fr.jalon.projections.budget;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * AE set aside for a dossier whose agreement is not signed yet. Euro cents.
 *
 * @param sessionId the session that selected it, null when none did yet
 * @param expiresOn last day; null when the older event that made it does not say
 */
public record OpenReservation(
        String budgetId,
        String dossierId,
        @Nullable String callId,
        @Nullable Integer wave,
        @Nullable String sessionId,
        @Nullable String applicant,
        long amountCents,
        LocalDate reservedOn,
        @Nullable LocalDate expiresOn) {

    /** Days since it was made. */
    public long ageDays(LocalDate today) {
        return ChronoUnit.DAYS.between(reservedOn, today);
    }

    public boolean isExpired(LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today);
    }
}

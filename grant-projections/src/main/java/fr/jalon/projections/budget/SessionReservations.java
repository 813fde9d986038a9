package fr.jalon.projections.budget;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one session left to be signed: AE set aside for the dossiers it selected. Euro cents.
 *
 * @param sessionId null for what is set aside before any session selected it
 * @param oldestOn when the oldest of them was made
 */
public record SessionReservations(@Nullable String sessionId, int dossiers, long amountCents, LocalDate oldestOn) {

    /** One per session, that with the oldest reservation first. */
    public static List<SessionReservations> of(List<OpenReservation> oldestFirst) {
        Map<String, SessionReservations> sums = new LinkedHashMap<>();
        for (OpenReservation each : oldestFirst) {
            sums.merge(
                    each.sessionId() == null ? "" : each.sessionId(),
                    new SessionReservations(each.sessionId(), 1, each.amountCents(), each.reservedOn()),
                    SessionReservations::plus);
        }
        return List.copyOf(sums.values());
    }

    /** Days since the oldest was made. */
    public long ageDays(LocalDate today) {
        return ChronoUnit.DAYS.between(oldestOn, today);
    }

    private SessionReservations plus(SessionReservations later) {
        return new SessionReservations(
                sessionId, dossiers + later.dossiers, Math.addExact(amountCents, later.amountCents), oldestOn);
    }
}

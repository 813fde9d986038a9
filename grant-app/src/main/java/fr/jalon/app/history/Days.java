package fr.jalon.app.history;

import fr.jalon.domain.kernel.ActContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Days and hours of the plan, in Paris. */
final class Days {
    private Days() {}

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ActContext.PARIS).toInstant();
    }

    static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ActContext.PARIS);
    }

    /** {@code day}, or the Monday after when it falls on a week-end. */
    static LocalDate orMonday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** {@code day}, or the Friday before when it falls on a week-end. */
    static LocalDate orFriday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}

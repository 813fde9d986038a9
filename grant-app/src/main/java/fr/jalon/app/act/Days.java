package fr.jalon.app.act;

import java.time.LocalDate;
import java.util.Map;

/** Days a grant can be about; a typing error of a century is caught here. */
final class Days {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2150, 1, 1);

    private Days() {}

    static LocalDate plausible(LocalDate day) throws Unreadable {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new Unreadable("out-of-range", Map.of("least", FIRST, "most", LAST));
        }
        return day;
    }
}

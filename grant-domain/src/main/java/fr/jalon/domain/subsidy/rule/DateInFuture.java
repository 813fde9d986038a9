package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** What is declared done is not dated after the declaration. Fr: date future. */
public final class DateInFuture {
    private DateInFuture() {}

    public static void check(String field, LocalDate date, LocalDate on) {
        if (date.isAfter(on)) {
            throw RuleViolated.by(DateInFuture.class, "field", field, "date", date, "on", on);
        }
    }
}

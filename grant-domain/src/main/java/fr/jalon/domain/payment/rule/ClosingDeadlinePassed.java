package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** Nothing is asked once the delay to close the file has passed. Fr: délai de clôture dépassé. Source: decree 2018-514, art. 13. */
public final class ClosingDeadlinePassed {
    private ClosingDeadlinePassed() {}

    public static void check(LocalDate dueOn, LocalDate on) {
        if (on.isAfter(dueOn)) {
            throw RuleViolated.by(ClosingDeadlinePassed.class, "dueOn", dueOn, "on", on);
        }
    }
}

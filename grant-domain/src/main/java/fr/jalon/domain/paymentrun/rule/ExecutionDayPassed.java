package fr.jalon.domain.paymentrun.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** The bank is asked to pay on a day to come. Fr: date d'exécution passée. */
public final class ExecutionDayPassed {
    private ExecutionDayPassed() {}

    /** @param on the day on which the product is told: an act dated back sends no file back in time */
    public static void check(LocalDate executionOn, LocalDate on) {
        if (executionOn.isBefore(on)) {
            throw RuleViolated.by(ExecutionDayPassed.class, "executionOn", executionOn, "on", on);
        }
    }
}

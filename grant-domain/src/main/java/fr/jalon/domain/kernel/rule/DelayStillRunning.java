package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** What a delay protects cannot be done before its last day has passed. Fr: délai en cours. */
public final class DelayStillRunning {
    private DelayStillRunning() {}

    public static void check(String delay, LocalDate dueOn, LocalDate on) {
        if (!on.isAfter(dueOn)) {
            throw RuleViolated.by(DelayStillRunning.class, "delay", delay, "dueOn", dueOn, "on", on);
        }
    }
}

package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** What a delay allows cannot be done after its last day. Fr: délai expiré. */
public final class DelayExpired {
    private DelayExpired() {}

    public static void check(String delay, LocalDate dueOn, LocalDate on) {
        if (on.isAfter(dueOn)) {
            throw RuleViolated.by(DelayExpired.class, "delay", delay, "dueOn", dueOn, "on", on);
        }
    }
}

package fr.jalon.domain.application.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** A delay is extended to a later day. Fr: prorogation sans effet. */
public final class ExtensionNotLater {
    private ExtensionNotLater() {}

    public static void check(LocalDate until, LocalDate dueOn) {
        if (!until.isAfter(dueOn)) {
            throw RuleViolated.by(ExtensionNotLater.class, "until", until, "dueOn", dueOn);
        }
    }
}

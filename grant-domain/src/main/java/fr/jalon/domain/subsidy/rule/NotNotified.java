package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Rights run from the notification of the agreement. Fr: convention non notifiée. */
public final class NotNotified {
    private NotNotified() {}

    public static void check(boolean notified) {
        if (!notified) {
            throw RuleViolated.by(NotNotified.class);
        }
    }
}

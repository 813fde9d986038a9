package fr.jalon.domain.application.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A file is examined once its receipt is acknowledged. Fr: accusé de réception manquant. Source: CRPA, art. L.112-3. */
public final class NotAcknowledged {
    private NotAcknowledged() {}

    public static void check(boolean acknowledged) {
        if (!acknowledged) {
            throw RuleViolated.by(NotAcknowledged.class);
        }
    }
}

package fr.jalon.domain.application.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Receipt is acknowledged once. Fr: accusé de réception déjà délivré. */
public final class AlreadyAcknowledged {
    private AlreadyAcknowledged() {}

    public static void check(boolean acknowledged) {
        if (acknowledged) {
            throw RuleViolated.by(AlreadyAcknowledged.class);
        }
    }
}

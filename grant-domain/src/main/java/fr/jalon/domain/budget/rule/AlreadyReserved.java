package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A dossier holds one reservation. Fr: réservation déjà faite. */
public final class AlreadyReserved {
    private AlreadyReserved() {}

    public static void check(boolean reserved, String dossierId) {
        if (reserved) {
            throw RuleViolated.by(AlreadyReserved.class, "dossier", dossierId);
        }
    }
}

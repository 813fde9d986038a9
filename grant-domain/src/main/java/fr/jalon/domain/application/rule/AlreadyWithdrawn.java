package fr.jalon.domain.application.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A dossier that has ended cannot be withdrawn. Fr: dossier déjà terminé. */
public final class AlreadyWithdrawn {
    private AlreadyWithdrawn() {}

    public static RuleViolated of(Enum<?> step) {
        return RuleViolated.by(AlreadyWithdrawn.class, "step", step);
    }
}

package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.Duty;
import fr.jalon.domain.kernel.RuleViolated;
import java.util.Set;

/**
 * Nobody holds two incompatible duties on one dossier, whatever roles they have today. Fr: séparation des fonctions.
 * Source: decree 2012-1246, art. 9.
 */
public final class SeparationOfDuties {
    private SeparationOfDuties() {}

    /** @param taken the duties {@code actor} has already taken on the dossier */
    public static void check(String actor, Duty duty, Set<Duty> taken) {
        for (Duty earlier : duty.incompatible()) {
            if (taken.contains(earlier)) {
                throw RuleViolated.by(SeparationOfDuties.class, "actor", actor, "duty", duty, "earlierDuty", earlier);
            }
        }
    }
}

package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The node above is another one, of the same year; nothing is above a mission. Fr: nœud supérieur invalide. */
public final class ParentInvalid {
    private ParentInvalid() {}

    public static void check(boolean valid, String parent) {
        if (!valid) {
            throw RuleViolated.by(ParentInvalid.class, "parent", parent);
        }
    }
}

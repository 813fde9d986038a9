package fr.jalon.domain.label.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A place holds one label. Fr: label déjà attribué. */
public final class LabelAlreadyActive {
    private LabelAlreadyActive() {}

    public static void check(boolean active) {
        if (active) {
            throw RuleViolated.by(LabelAlreadyActive.class);
        }
    }
}

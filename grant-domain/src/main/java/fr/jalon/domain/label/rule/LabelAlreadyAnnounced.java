package fr.jalon.domain.label.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A label is announced once. Fr: label déjà annoncé. */
public final class LabelAlreadyAnnounced {
    private LabelAlreadyAnnounced() {}

    public static void check(boolean announced) {
        if (announced) {
            throw RuleViolated.by(LabelAlreadyAnnounced.class);
        }
    }
}

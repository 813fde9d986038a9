package fr.jalon.domain.incubation.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The place must hold its label. Fr: label non attribué ou perdu. */
public final class LabelNotGranted {
    private LabelNotGranted() {}

    public static void check(boolean active) {
        if (!active) {
            throw RuleViolated.by(LabelNotGranted.class);
        }
    }
}

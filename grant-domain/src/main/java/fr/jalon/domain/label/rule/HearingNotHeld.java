package fr.jalon.domain.label.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A label is withdrawn after the holder could answer. Fr: procédure contradictoire manquante. Source: CRPA, art. L.122-1. */
public final class HearingNotHeld {
    private HearingNotHeld() {}

    public static void check(boolean open) {
        if (!open) {
            throw RuleViolated.by(HearingNotHeld.class);
        }
    }
}

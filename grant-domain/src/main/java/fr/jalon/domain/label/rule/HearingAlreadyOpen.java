package fr.jalon.domain.label.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** One hearing at a time. Fr: procédure contradictoire déjà ouverte. */
public final class HearingAlreadyOpen {
    private HearingAlreadyOpen() {}

    public static void check(boolean open) {
        if (open) {
            throw RuleViolated.by(HearingAlreadyOpen.class);
        }
    }
}

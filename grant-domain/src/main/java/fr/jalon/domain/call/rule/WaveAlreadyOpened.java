package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A wave is opened once. Fr: vague déjà ouverte. */
public final class WaveAlreadyOpened {
    private WaveAlreadyOpened() {}

    public static void check(boolean known, int wave) {
        if (known) {
            throw RuleViolated.by(WaveAlreadyOpened.class, "wave", wave);
        }
    }
}

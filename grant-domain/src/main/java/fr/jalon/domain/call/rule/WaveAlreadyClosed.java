package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Nothing moves in a closed wave. Fr: vague close. */
public final class WaveAlreadyClosed {
    private WaveAlreadyClosed() {}

    public static void check(boolean closed, int wave) {
        if (closed) {
            throw RuleViolated.by(WaveAlreadyClosed.class, "wave", wave);
        }
    }
}

package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.Instant;

/** A wave is closed once its closing instant has passed. Fr: vague encore ouverte. */
public final class WaveStillOpen {
    private WaveStillOpen() {}

    public static void check(Instant at, Instant closesAt) {
        if (!at.isAfter(closesAt)) {
            throw RuleViolated.by(WaveStillOpen.class, "at", at, "closesAt", closesAt);
        }
    }
}

package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.Instant;

/** Waves close one after the other, and after they open. Fr: clôtures de vagues désordonnées. */
public final class WaveClosingsOutOfOrder {
    private WaveClosingsOutOfOrder() {}

    public static void check(boolean ordered, int wave, Instant closesAt) {
        if (!ordered) {
            throw RuleViolated.by(WaveClosingsOutOfOrder.class, "wave", wave, "closesAt", closesAt);
        }
    }
}

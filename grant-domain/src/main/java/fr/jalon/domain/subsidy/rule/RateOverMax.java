package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The rate of aid is at most the one of the call. Fr: taux supérieur au maximum. */
public final class RateOverMax {
    private RateOverMax() {}

    public static void check(long rateBp, long maxBp) {
        if (rateBp < 1 || rateBp > maxBp) {
            throw RuleViolated.by(RateOverMax.class, "rateBp", rateBp, "maxBp", maxBp);
        }
    }
}

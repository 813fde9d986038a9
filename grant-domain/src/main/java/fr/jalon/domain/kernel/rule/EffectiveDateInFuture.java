package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.RuleViolated;

/** An act takes effect today or took effect earlier, never later. Fr: date d'effet future. */
public final class EffectiveDateInFuture {
    private EffectiveDateInFuture() {}

    public static void check(ActContext act) {
        if (act.effectiveOn().isAfter(act.today())) {
            throw RuleViolated.by(EffectiveDateInFuture.class, "effectiveOn", act.effectiveOn(), "today", act.today());
        }
    }
}

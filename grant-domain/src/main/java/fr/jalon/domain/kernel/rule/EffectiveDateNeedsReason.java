package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.RuleViolated;

/** An act recorded after its legal date says why it comes late. Fr: saisie rétroactive sans motif. */
public final class EffectiveDateNeedsReason {
    private EffectiveDateNeedsReason() {}

    public static void check(ActContext act) {
        String reason = act.reason();
        if (act.effectiveOn().isBefore(act.today()) && (reason == null || reason.isBlank())) {
            throw RuleViolated.by(
                    EffectiveDateNeedsReason.class, "effectiveOn", act.effectiveOn(), "today", act.today());
        }
    }
}

package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.RuleViolated;

/** An act on a recovery needs one that waits for it. Fr: aucun reversement à cette étape. */
public final class NoRecoveryAtThisStep {
    private NoRecoveryAtThisStep() {}

    public static void check(boolean any, Act act) {
        if (!any) {
            throw RuleViolated.by(NoRecoveryAtThisStep.class, "act", act.code());
        }
    }
}

package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.RuleViolated;

/** An act on a payment needs one that waits for it. Fr: aucun versement à cette étape. */
public final class NoPaymentAtThisStep {
    private NoPaymentAtThisStep() {}

    public static void check(boolean any, Act act) {
        if (!any) {
            throw RuleViolated.by(NoPaymentAtThisStep.class, "act", act.code());
        }
    }
}

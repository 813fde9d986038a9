package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A run approves and pays the payments that it holds. Fr: versement inscrit dans une autre campagne. */
public final class PaymentNotInRun {
    private PaymentNotInRun() {}

    public static void check(String heldBy, String run, int payment) {
        if (!heldBy.equals(run)) {
            throw RuleViolated.by(PaymentNotInRun.class, "payment", payment, "run", run, "heldBy", heldBy);
        }
    }
}

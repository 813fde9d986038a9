package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A suspended payment is not executed until it is regularised. Fr: paiement suspendu. Source: decree 2012-1246, art. 38. */
public final class PaymentSuspended {
    private PaymentSuspended() {}

    public static void check(boolean suspended, int payment) {
        if (suspended) {
            throw RuleViolated.by(PaymentSuspended.class, "payment", payment);
        }
    }
}

package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Collection;

/** The account does not change under a payment that a run holds. Fr: versement inscrit dans une campagne. */
public final class PaymentInRun {
    private PaymentInRun() {}

    public static void check(Collection<Integer> payments) {
        if (!payments.isEmpty()) {
            throw RuleViolated.by(PaymentInRun.class, "payments", payments);
        }
    }
}

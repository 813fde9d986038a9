package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An act names a payment that was requested. Fr: versement inconnu. */
public final class UnknownPayment {
    private UnknownPayment() {}

    public static RuleViolated of(int payment) {
        return RuleViolated.by(UnknownPayment.class, "payment", payment);
    }
}

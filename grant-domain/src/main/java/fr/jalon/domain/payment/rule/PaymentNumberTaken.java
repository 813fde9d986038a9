package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Payments of a dossier are numbered one by one. Fr: numéro de versement invalide. */
public final class PaymentNumberTaken {
    private PaymentNumberTaken() {}

    public static void check(int payment, int expected) {
        if (payment != expected) {
            throw RuleViolated.by(PaymentNumberTaken.class, "payment", payment, "expected", expected);
        }
    }
}

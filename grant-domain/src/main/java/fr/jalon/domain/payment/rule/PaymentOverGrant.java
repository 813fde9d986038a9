package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** Payments add up to the grant at most. Fr: versements supérieurs à la subvention. */
public final class PaymentOverGrant {
    private PaymentOverGrant() {}

    public static void check(Money amount, Money already, Money grant) {
        if (amount.plus(already).isMoreThan(grant)) {
            throw RuleViolated.by(
                    PaymentOverGrant.class,
                    "amountCents",
                    amount.cents(),
                    "alreadyCents",
                    already.cents(),
                    "grantCents",
                    grant.cents());
        }
    }
}

package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** An advance is at most its share of the grant. Fr: avance supérieure au taux. Source: decree 2018-514, art. 12. */
public final class AdvanceOverRate {
    private AdvanceOverRate() {}

    public static void check(Money amount, Money most) {
        if (amount.isMoreThan(most)) {
            throw RuleViolated.by(AdvanceOverRate.class, "amountCents", amount.cents(), "mostCents", most.cents());
        }
    }
}

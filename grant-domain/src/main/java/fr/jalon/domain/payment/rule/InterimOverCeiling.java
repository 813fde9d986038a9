package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** What is paid before the balance stays under the ceiling. Fr: acomptes supérieurs au plafond. Source: decree 2018-514, art. 12. */
public final class InterimOverCeiling {
    private InterimOverCeiling() {}

    public static void check(Money amount, Money already, Money ceiling) {
        if (amount.plus(already).isMoreThan(ceiling)) {
            throw RuleViolated.by(
                    InterimOverCeiling.class,
                    "amountCents",
                    amount.cents(),
                    "alreadyCents",
                    already.cents(),
                    "ceilingCents",
                    ceiling.cents());
        }
    }
}

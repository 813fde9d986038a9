package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** No more is given back than was paid this year. Fr: rétablissement supérieur aux paiements. */
public final class RestoredOverPaid {
    private RestoredOverPaid() {}

    public static void check(Money amount, Money paid) {
        if (amount.isMoreThan(paid)) {
            throw RuleViolated.by(RestoredOverPaid.class, "amountCents", amount.cents(), "paidCents", paid.cents());
        }
    }
}

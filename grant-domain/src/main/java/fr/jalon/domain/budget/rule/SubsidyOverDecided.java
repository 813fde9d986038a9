package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** An operator is paid no more than was decided for it. Fr: versement supérieur à la subvention décidée. */
public final class SubsidyOverDecided {
    private SubsidyOverDecided() {}

    public static void check(Money amount, Money already, Money decided) {
        if (already.plus(amount).isMoreThan(decided)) {
            throw RuleViolated.by(
                    SubsidyOverDecided.class,
                    "amountCents",
                    amount.cents(),
                    "alreadyCents",
                    already.cents(),
                    "decidedCents",
                    decided.cents());
        }
    }
}

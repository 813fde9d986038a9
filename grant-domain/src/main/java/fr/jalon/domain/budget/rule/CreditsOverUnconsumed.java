package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** Credits frozen, cancelled, moved or carried forward are not consumed yet. Fr: mouvement supérieur à la part non consommée. */
public final class CreditsOverUnconsumed {
    private CreditsOverUnconsumed() {}

    public static void check(String kind, Money amount, Money unconsumed) {
        if (amount.isMoreThan(unconsumed)) {
            throw RuleViolated.by(
                    CreditsOverUnconsumed.class,
                    "kind",
                    kind,
                    "amountCents",
                    amount.cents(),
                    "unconsumedCents",
                    unconsumed.cents());
        }
    }
}

package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** No more is unfrozen or cancelled out of the frozen part than was frozen. Fr: dégel supérieur au gel. */
public final class UnfreezeOverFrozen {
    private UnfreezeOverFrozen() {}

    public static void check(String kind, Money amount, Money frozen) {
        if (amount.isMoreThan(frozen)) {
            throw RuleViolated.by(
                    UnfreezeOverFrozen.class,
                    "kind",
                    kind,
                    "amountCents",
                    amount.cents(),
                    "frozenCents",
                    frozen.cents());
        }
    }
}

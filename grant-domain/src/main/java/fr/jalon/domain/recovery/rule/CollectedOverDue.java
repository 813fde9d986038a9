package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** No more is collected, set off or remitted than is left to pay. Fr: recouvrement supérieur au reste dû. */
public final class CollectedOverDue {
    private CollectedOverDue() {}

    public static void check(Money amount, Money left) {
        if (amount.isMoreThan(left)) {
            throw RuleViolated.by(CollectedOverDue.class, "amountCents", amount.cents(), "leftCents", left.cents());
        }
    }
}

package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** No more is withdrawn than was committed this year. Fr: retrait supérieur à l'engagement. */
public final class CommitmentOverWithdrawn {
    private CommitmentOverWithdrawn() {}

    public static void check(Money amount, Money committed) {
        if (amount.isMoreThan(committed)) {
            throw RuleViolated.by(
                    CommitmentOverWithdrawn.class, "amountCents", amount.cents(), "committedCents", committed.cents());
        }
    }
}

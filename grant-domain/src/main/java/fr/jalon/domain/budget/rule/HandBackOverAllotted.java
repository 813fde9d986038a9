package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** No more goes back to the node above than it handed down. Fr: remontée supérieure aux crédits reçus. */
public final class HandBackOverAllotted {
    private HandBackOverAllotted() {}

    public static void check(String kind, Money amount, Money allotted) {
        if (amount.isMoreThan(allotted)) {
            throw RuleViolated.by(
                    HandBackOverAllotted.class,
                    "kind",
                    kind,
                    "amountCents",
                    amount.cents(),
                    "allottedCents",
                    allotted.cents());
        }
    }
}

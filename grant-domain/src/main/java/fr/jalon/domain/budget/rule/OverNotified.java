package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** An operator votes no more AE than the State notified to it. Fr: AE votées au-delà des AE notifiées. Source: GBCP, art. 206. */
public final class OverNotified {
    private OverNotified() {}

    public static void check(Money amount, Money already, Money notified) {
        if (already.plus(amount).isMoreThan(notified)) {
            throw RuleViolated.by(
                    OverNotified.class,
                    "amountCents",
                    amount.cents(),
                    "alreadyCents",
                    already.cents(),
                    "notifiedCents",
                    notified.cents());
        }
    }
}

package fr.jalon.domain.undertaking.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/**
 * De minimis aid to one single undertaking stays within the ceiling in force on the day it is granted. Fr: plafond de minimis dépassé.
 * Source: regulations (EU) 1407/2013, art. 3, then 2023/2831, art. 3.
 */
public final class DeMinimisCeiling {
    private DeMinimisCeiling() {}

    /** @param already what the window held before */
    public static void check(Money amount, Money already, Money ceiling) {
        if (amount.plus(already).isMoreThan(ceiling)) {
            throw RuleViolated.by(
                    DeMinimisCeiling.class,
                    "amountCents",
                    amount.cents(),
                    "alreadyCents",
                    already.cents(),
                    "ceilingCents",
                    ceiling.cents());
        }
    }
}

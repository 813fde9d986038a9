package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** Virements move at most 2 % of what the initial act gave to each programme, over the year. Fr: virements supérieurs à 2 %. Source: LOLF, art. 12, I. */
public final class VirementOver2pct {
    private static final int LIMIT_BP = 200;

    private VirementOver2pct() {}

    /** @param initial the credits that the limit is a share of */
    public static void check(String kind, Money amount, Money already, Money initial) {
        Money limit = initial.share(LIMIT_BP);
        if (already.plus(amount).isMoreThan(limit)) {
            throw RuleViolated.by(
                    VirementOver2pct.class,
                    "kind",
                    kind,
                    "amountCents",
                    amount.cents(),
                    "alreadyCents",
                    already.cents(),
                    "limitCents",
                    limit.cents());
        }
    }
}

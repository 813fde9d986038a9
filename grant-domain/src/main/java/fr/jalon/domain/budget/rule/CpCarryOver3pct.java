package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** At most 3 % of the CP of the initial act are carried forward, unless a finance act lifts the limit. Fr: report de CP supérieur à 3 %. Source: LOLF, art. 15. */
public final class CpCarryOver3pct {
    private static final int LIMIT_BP = 300;

    private CpCarryOver3pct() {}

    /** @param initial the credits that the limit is a share of */
    public static void check(String kind, Money amount, Money already, Money initial) {
        Money limit = initial.share(LIMIT_BP);
        if (already.plus(amount).isMoreThan(limit)) {
            throw RuleViolated.by(
                    CpCarryOver3pct.class,
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

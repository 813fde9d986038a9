package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** Decrees advance at most 1 % of what the finance act opened, over the year. Fr: avances supérieures à 1 %. Source: LOLF, art. 13. */
public final class AdvanceOver1pct {
    private static final int LIMIT_BP = 100;

    private AdvanceOver1pct() {}

    /** @param total the credits that the limit is a share of */
    public static void check(String kind, Money amount, Money already, Money total) {
        Money limit = total.share(LIMIT_BP);
        if (already.plus(amount).isMoreThan(limit)) {
            throw RuleViolated.by(
                    AdvanceOver1pct.class,
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

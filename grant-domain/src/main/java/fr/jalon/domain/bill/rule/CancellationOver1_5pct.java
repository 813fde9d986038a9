package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** Decrees cancel at most 1.5 % of what the finance act opened, over the year. Fr: annulations supérieures à 1,5 %. Source: LOLF, art. 14. */
public final class CancellationOver1_5pct {
    private static final int LIMIT_BP = 150;

    private CancellationOver1_5pct() {}

    /** @param total the credits that the limit is a share of */
    public static void check(String kind, Money amount, Money already, Money total) {
        Money limit = total.share(LIMIT_BP);
        if (already.plus(amount).isMoreThan(limit)) {
            throw RuleViolated.by(
                    CancellationOver1_5pct.class,
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

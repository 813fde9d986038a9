package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/**
 * Until the controller has given an opinion on it, an operating budget gets at most a quarter of the credits of its programme, net of the
 * reserve: what may not be used yet is not handed down. Fr: mise à disposition supérieure à 25 % avant l'avis sur le BOP. Source: GBCP, art. 94.
 */
public final class AllotmentOver25pct {
    private static final int LIMIT_BP = 2_500;

    private AllotmentOver25pct() {}

    /** @param net the credits that the limit is a share of */
    public static void check(String kind, Money amount, Money already, Money net) {
        Money limit = net.share(LIMIT_BP);
        if (already.plus(amount).isMoreThan(limit)) {
            throw RuleViolated.by(
                    AllotmentOver25pct.class,
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

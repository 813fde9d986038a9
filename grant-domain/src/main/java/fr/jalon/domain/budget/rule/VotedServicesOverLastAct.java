package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/**
 * Under a special act, a programme opens at most what the last initial act gave it. Fr: services votés supérieurs à la dernière loi de
 * finances initiale. Source: LOLF, art. 45.
 */
public final class VotedServicesOverLastAct {
    private VotedServicesOverLastAct() {}

    public static void check(String programme, String kind, Money amount, Money already, Money last) {
        if (already.plus(amount).isMoreThan(last)) {
            throw RuleViolated.by(
                    VotedServicesOverLastAct.class,
                    "programme",
                    programme,
                    "kind",
                    kind,
                    "amountCents",
                    amount.cents(),
                    "alreadyCents",
                    already.cents(),
                    "lastCents",
                    last.cents());
        }
    }
}

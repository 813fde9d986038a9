package fr.jalon.domain.application.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** A request asks for no more than the largest share of the eligible cost. Fr: montant demandé supérieur au taux maximal. */
public final class AmountOverRate {
    private AmountOverRate() {}

    public static void check(Money requested, Money eligible, long rateBp) {
        if (requested.isMoreThan(eligible.share(rateBp))) {
            throw RuleViolated.by(
                    AmountOverRate.class,
                    "requestedCents",
                    requested.cents(),
                    "eligibleCostCents",
                    eligible.cents(),
                    "rateBp",
                    rateBp);
        }
    }
}

package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** A grant is at most the rate of the eligible cost, rounded down. Fr: montant supérieur à la part subventionnable. */
public final class AmountOverEligibleShare {
    private AmountOverEligibleShare() {}

    public static void check(Money amount, Money eligible, long rateBp) {
        if (amount.isMoreThan(eligible.share(rateBp))) {
            throw RuleViolated.by(
                    AmountOverEligibleShare.class,
                    "amountCents",
                    amount.cents(),
                    "eligibleCostCents",
                    eligible.cents(),
                    "rateBp",
                    rateBp);
        }
    }
}

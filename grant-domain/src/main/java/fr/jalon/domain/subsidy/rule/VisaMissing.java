package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** A commitment from the threshold on is signed once the budget controller has given a visa that covers it. Fr: visa manquant. Source: decree 2012-1246, art. 105. */
public final class VisaMissing {
    private VisaMissing() {}

    public static void check(Money amount, Money covered) {
        if (amount.isMoreThan(covered)) {
            throw RuleViolated.by(VisaMissing.class, "amountCents", amount.cents(), "coveredCents", covered.cents());
        }
    }
}

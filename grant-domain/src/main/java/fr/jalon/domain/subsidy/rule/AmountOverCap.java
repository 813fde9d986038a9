package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** A grant is at most the cap of the call. Fr: montant supérieur au plafond. */
public final class AmountOverCap {
    private AmountOverCap() {}

    public static void check(Money amount, Money cap) {
        if (amount.isMoreThan(cap)) {
            throw RuleViolated.by(AmountOverCap.class, "amountCents", amount.cents(), "capCents", cap.cents());
        }
    }
}

package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** A grant is at most what was asked. Fr: montant supérieur à la demande. */
public final class AmountOverRequest {
    private AmountOverRequest() {}

    public static void check(Money amount, Money requested) {
        if (amount.isMoreThan(requested)) {
            throw RuleViolated.by(
                    AmountOverRequest.class, "amountCents", amount.cents(), "requestedCents", requested.cents());
        }
    }
}

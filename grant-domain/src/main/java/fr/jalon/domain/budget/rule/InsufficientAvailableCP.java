package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** What is paid stays within the CP available. Fr: crédits de paiement disponibles insuffisants. Source: LOLF, art. 8. */
public final class InsufficientAvailableCP {
    private InsufficientAvailableCP() {}

    public static void check(Money requested, Money available) {
        if (requested.isMoreThan(available)) {
            throw RuleViolated.by(
                    InsufficientAvailableCP.class,
                    "requestedCents",
                    requested.cents(),
                    "availableCents",
                    available.cents());
        }
    }
}

package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** What is reserved or committed stays within the AE available. Fr: autorisations d'engagement disponibles insuffisantes. Source: LOLF, art. 8; GBCP, art. 159. */
public final class InsufficientAvailableAE {
    private InsufficientAvailableAE() {}

    public static void check(Money requested, Money available) {
        if (requested.isMoreThan(available)) {
            throw RuleViolated.by(
                    InsufficientAvailableAE.class,
                    "requestedCents",
                    requested.cents(),
                    "availableCents",
                    available.cents());
        }
    }
}

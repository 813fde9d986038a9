package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/**
 * No more is decided than what the beneficiary was told and could answer. Fr: montant supérieur à celui de la procédure contradictoire.
 * Source: CRPA, art. L.122-1.
 */
public final class DecidedOverHearing {
    private DecidedOverHearing() {}

    public static void check(Money decided, Money heard) {
        if (decided.isMoreThan(heard)) {
            throw RuleViolated.by(
                    DecidedOverHearing.class, "amountCents", decided.cents(), "heardCents", heard.cents());
        }
    }
}

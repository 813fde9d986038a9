package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** One side of a pair of amounts may be nothing, never less. Fr: montant négatif. */
public final class AmountNegative {
    private AmountNegative() {}

    public static void check(String field, long cents) {
        if (cents < 0) {
            throw RuleViolated.by(AmountNegative.class, "field", field, "cents", cents);
        }
    }
}

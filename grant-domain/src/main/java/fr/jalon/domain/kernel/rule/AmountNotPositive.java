package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** An act about money is about at least one cent. Fr: montant nul ou négatif. */
public final class AmountNotPositive {
    private AmountNotPositive() {}

    /** @return {@code cents} as money */
    public static Money check(String field, long cents) {
        if (cents <= 0) {
            throw RuleViolated.by(AmountNotPositive.class, "field", field, "cents", cents);
        }
        return new Money(cents);
    }
}

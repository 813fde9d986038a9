package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The balance is asked once the final amount is fixed. Fr: montant définitif non arrêté. Source: decree 2018-514, art. 10. */
public final class FinalAmountNotFixed {
    private FinalAmountNotFixed() {}

    public static void check(boolean fixed) {
        if (!fixed) {
            throw RuleViolated.by(FinalAmountNotFixed.class);
        }
    }
}

package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The final amount is fixed once, and the grant is not amended after. Fr: montant définitif déjà arrêté. */
public final class FinalAmountAlreadyFixed {
    private FinalAmountAlreadyFixed() {}

    public static void check(boolean fixed) {
        if (fixed) {
            throw RuleViolated.by(FinalAmountAlreadyFixed.class);
        }
    }
}

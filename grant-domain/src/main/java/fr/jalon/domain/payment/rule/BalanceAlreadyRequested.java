package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Nothing is requested after the balance. Fr: solde déjà demandé. */
public final class BalanceAlreadyRequested {
    private BalanceAlreadyRequested() {}

    public static void check(boolean requested) {
        if (requested) {
            throw RuleViolated.by(BalanceAlreadyRequested.class);
        }
    }
}

package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Nothing is ordered toward an account that a second person has not verified. Fr: coordonnées bancaires non vérifiées. */
public final class BankDetailsUnverified {
    private BankDetailsUnverified() {}

    public static void check(boolean verified) {
        if (!verified) {
            throw RuleViolated.by(BankDetailsUnverified.class);
        }
    }
}

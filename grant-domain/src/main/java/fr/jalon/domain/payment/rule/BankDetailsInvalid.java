package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** No account is verified or paid to that is no IBAN. Fr: IBAN invalide. Source: ISO 13616. */
public final class BankDetailsInvalid {
    private BankDetailsInvalid() {}

    public static void check(boolean valid) {
        if (!valid) {
            throw RuleViolated.by(BankDetailsInvalid.class);
        }
    }
}

package fr.jalon.domain.bankfile.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A file of the bank says of each line everything, and bears the name of its bytes. Fr: retour bancaire mal formé. */
public final class BankFileMalformed {
    private BankFileMalformed() {}

    public static void check(boolean malformed, String field) {
        if (malformed) {
            throw RuleViolated.by(BankFileMalformed.class, "field", field);
        }
    }
}

package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Verification bears on details just entered. Fr: aucune coordonnée bancaire à vérifier. */
public final class NoBankDetailsToVerify {
    private NoBankDetailsToVerify() {}

    public static void check(boolean pending) {
        if (!pending) {
            throw RuleViolated.by(NoBankDetailsToVerify.class);
        }
    }
}

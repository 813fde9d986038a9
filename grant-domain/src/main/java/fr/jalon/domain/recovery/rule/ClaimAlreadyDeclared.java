package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A debt is declared once. Fr: créance déjà déclarée. */
public final class ClaimAlreadyDeclared {
    private ClaimAlreadyDeclared() {}

    public static void check(boolean declared, int recovery) {
        if (declared) {
            throw RuleViolated.by(ClaimAlreadyDeclared.class, "recovery", recovery);
        }
    }
}

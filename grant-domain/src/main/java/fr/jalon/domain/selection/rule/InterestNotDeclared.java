package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A member declares interests, even none, before voting. Fr: déclaration d'intérêts manquante. */
public final class InterestNotDeclared {
    private InterestNotDeclared() {}

    public static void check(boolean declared, String member) {
        if (!declared) {
            throw RuleViolated.by(InterestNotDeclared.class, "member", member);
        }
    }
}

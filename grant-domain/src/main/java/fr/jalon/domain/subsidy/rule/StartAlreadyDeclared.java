package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The start of the works is declared once. Fr: commencement déjà déclaré. */
public final class StartAlreadyDeclared {
    private StartAlreadyDeclared() {}

    public static void check(boolean started) {
        if (started) {
            throw RuleViolated.by(StartAlreadyDeclared.class);
        }
    }
}

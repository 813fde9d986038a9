package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The works must have started. Fr: commencement non déclaré. */
public final class StartNotDeclared {
    private StartNotDeclared() {}

    public static void check(boolean started) {
        if (!started) {
            throw RuleViolated.by(StartNotDeclared.class);
        }
    }
}

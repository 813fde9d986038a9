package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An amendment moves credits between programmes of the bill. Fr: programme absent du projet. Source: LOLF, art. 47. */
public final class UnknownProgramme {
    private UnknownProgramme() {}

    public static void check(boolean inscribed, String programme) {
        if (!inscribed) {
            throw RuleViolated.by(UnknownProgramme.class, "programme", programme);
        }
    }
}

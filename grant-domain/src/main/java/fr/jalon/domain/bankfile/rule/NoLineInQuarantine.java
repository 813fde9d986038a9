package fr.jalon.domain.bankfile.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** There is something to settle while a line is kept apart. Fr: aucune ligne en quarantaine. */
public final class NoLineInQuarantine {
    private NoLineInQuarantine() {}

    public static void check(boolean any) {
        if (!any) {
            throw RuleViolated.by(NoLineInQuarantine.class);
        }
    }
}

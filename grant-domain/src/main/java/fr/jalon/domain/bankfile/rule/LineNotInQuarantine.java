package fr.jalon.domain.bankfile.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A line kept apart is settled once. Fr: ligne qui n'est pas en quarantaine. */
public final class LineNotInQuarantine {
    private LineNotInQuarantine() {}

    public static void check(boolean waiting, int line) {
        if (!waiting) {
            throw RuleViolated.by(LineNotInQuarantine.class, "line", line);
        }
    }
}

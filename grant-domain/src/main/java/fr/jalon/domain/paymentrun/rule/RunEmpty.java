package fr.jalon.domain.paymentrun.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A run without lines pays nothing. Fr: campagne vide. */
public final class RunEmpty {
    private RunEmpty() {}

    public static void check(int lines) {
        if (lines == 0) {
            throw RuleViolated.by(RunEmpty.class);
        }
    }
}

package fr.jalon.domain.paymentrun.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A run holds so many lines at most, so that one transaction pays them all. Fr: campagne pleine. */
public final class RunFull {
    private RunFull() {}

    public static void check(int lines, int most) {
        if (lines >= most) {
            throw RuleViolated.by(RunFull.class, "most", most);
        }
    }
}

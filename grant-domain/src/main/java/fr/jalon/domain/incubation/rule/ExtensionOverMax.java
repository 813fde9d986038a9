package fr.jalon.domain.incubation.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Extensions stay within the maximum of the rule set. Fr: prolongation supérieure au maximum. */
public final class ExtensionOverMax {
    private ExtensionOverMax() {}

    public static void check(long months, long alreadyMonths, long maxMonths) {
        if (months < 1 || months + alreadyMonths > maxMonths) {
            throw RuleViolated.by(
                    ExtensionOverMax.class, "months", months, "alreadyMonths", alreadyMonths, "maxMonths", maxMonths);
        }
    }
}

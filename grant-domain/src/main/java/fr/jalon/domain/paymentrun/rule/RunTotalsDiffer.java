package fr.jalon.domain.paymentrun.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Whoever approves a run states what they saw of it. Fr: totaux différents. */
public final class RunTotalsDiffer {
    private RunTotalsDiffer() {}

    public static void check(int lines, long totalCents, int actualLines, long actualTotalCents) {
        if (lines != actualLines || totalCents != actualTotalCents) {
            throw RuleViolated.by(
                    RunTotalsDiffer.class,
                    "lines",
                    lines,
                    "totalCents",
                    totalCents,
                    "actualLines",
                    actualLines,
                    "actualTotalCents",
                    actualTotalCents);
        }
    }
}

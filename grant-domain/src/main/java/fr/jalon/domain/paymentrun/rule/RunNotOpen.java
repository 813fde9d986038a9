package fr.jalon.domain.paymentrun.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Lines join and leave a run until it is approved. Fr: campagne arrêtée. */
public final class RunNotOpen {
    private RunNotOpen() {}

    public static void check(boolean open, Enum<?> step) {
        if (!open) {
            throw RuleViolated.by(RunNotOpen.class, "step", step);
        }
    }
}

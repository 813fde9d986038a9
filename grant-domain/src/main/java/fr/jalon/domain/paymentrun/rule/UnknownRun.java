package fr.jalon.domain.paymentrun.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A payment joins a run that was prepared. Fr: campagne inconnue. */
public final class UnknownRun {
    private UnknownRun() {}

    public static RuleViolated of(String run) {
        return RuleViolated.by(UnknownRun.class, "run", run);
    }
}

package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** What a run paid comes back on that run, by the answer of the bank or by hand, so that no return counts twice. Fr: versement payé par campagne. */
public final class PaidInRun {
    private PaidInRun() {}

    public static void check(String run, int payment) {
        if (!run.isEmpty()) {
            throw RuleViolated.by(PaidInRun.class, "payment", payment, "run", run);
        }
    }
}

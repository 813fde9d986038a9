package fr.jalon.domain.paymentrun.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** What came back is not settled after. Fr: virement déjà revenu. */
public final class LineAlreadyReturned {
    private LineAlreadyReturned() {}

    public static void check(boolean returned, String line) {
        if (returned) {
            throw RuleViolated.by(LineAlreadyReturned.class, "line", line);
        }
    }
}

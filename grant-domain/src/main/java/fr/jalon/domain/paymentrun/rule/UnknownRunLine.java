package fr.jalon.domain.paymentrun.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The bank answers, and a payment leaves, a line that the run holds. Fr: ligne inconnue de la campagne. */
public final class UnknownRunLine {
    private UnknownRunLine() {}

    public static RuleViolated of(String line) {
        return RuleViolated.by(UnknownRunLine.class, "line", line);
    }
}

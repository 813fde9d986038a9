package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A virement stays within one ministry; between two it is a transfer. Fr: virement entre ministères. Source: LOLF, art. 12, I. */
public final class VirementAcrossMinistries {
    private VirementAcrossMinistries() {}

    public static void check(String from, String to) {
        if (!from.equals(to)) {
            throw RuleViolated.by(VirementAcrossMinistries.class, "from", from, "to", to);
        }
    }
}

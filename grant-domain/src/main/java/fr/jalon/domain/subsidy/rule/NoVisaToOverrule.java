package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Only a refusal is overruled. Fr: aucun refus de visa. */
public final class NoVisaToOverrule {
    private NoVisaToOverrule() {}

    public static void check(boolean refused) {
        if (!refused) {
            throw RuleViolated.by(NoVisaToOverrule.class);
        }
    }
}

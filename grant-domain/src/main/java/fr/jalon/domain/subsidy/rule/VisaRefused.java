package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** What the budget controller refused is not signed, unless the minister of the budget overrules it. Fr: visa refusé. Source: decree 2012-1246, art. 105. */
public final class VisaRefused {
    private VisaRefused() {}

    public static void check(boolean refused) {
        if (refused) {
            throw RuleViolated.by(VisaRefused.class);
        }
    }
}

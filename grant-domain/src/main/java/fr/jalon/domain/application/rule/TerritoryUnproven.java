package fr.jalon.domain.application.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An appraisal says which kind of territory the place is in. Fr: territoire non établi. */
public final class TerritoryUnproven {
    private TerritoryUnproven() {}

    public static void check(boolean classified) {
        if (!classified) {
            throw RuleViolated.by(TerritoryUnproven.class);
        }
    }
}

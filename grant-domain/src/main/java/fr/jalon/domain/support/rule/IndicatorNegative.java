package fr.jalon.domain.support.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** What a place reports is counted from zero. Fr: indicateur négatif. */
public final class IndicatorNegative {
    private IndicatorNegative() {}

    public static void check(String field, int value) {
        if (value < 0) {
            throw RuleViolated.by(IndicatorNegative.class, "field", field, "value", value);
        }
    }
}

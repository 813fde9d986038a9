package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Collection;

/** An unfavourable act says why. Fr: défaut de motivation. Source: CRPA, art. L.211-2. */
public final class ReasonsMissing {
    private ReasonsMissing() {}

    public static void check(String field, Collection<String> reasons) {
        if (reasons.isEmpty() || reasons.stream().anyMatch(String::isBlank)) {
            throw RuleViolated.by(ReasonsMissing.class, "field", field);
        }
    }

    public static void check(String field, String reason) {
        if (reason.isBlank()) {
            throw RuleViolated.by(ReasonsMissing.class, "field", field);
        }
    }
}

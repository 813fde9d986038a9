package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Map;

/** A call says by which criteria its files are judged, each with a highest mark. Fr: grille de notation manquante. */
public final class CriteriaMissing {
    private CriteriaMissing() {}

    public static void check(Map<String, Integer> criteria) {
        if (criteria.isEmpty() || criteria.values().stream().anyMatch(mark -> mark <= 0)) {
            throw RuleViolated.by(CriteriaMissing.class, "criteria", criteria);
        }
    }
}

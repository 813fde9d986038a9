package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Map;

/** A member marks every criterion of the grid, from zero to its highest mark. Fr: notes invalides. */
public final class MarksInvalid {
    private MarksInvalid() {}

    public static void check(Map<String, Integer> marks, Map<String, Integer> highest) {
        if (!marks.keySet().equals(highest.keySet())
                || marks.entrySet().stream()
                        .anyMatch(mark ->
                                mark.getValue() < 0 || mark.getValue() > highest.getOrDefault(mark.getKey(), 0))) {
            throw RuleViolated.by(MarksInvalid.class, "marks", marks, "highest", highest);
        }
    }
}

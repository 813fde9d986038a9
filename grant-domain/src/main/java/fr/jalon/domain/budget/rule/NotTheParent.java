package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Credits are handed down by the node just above. Fr: mise à disposition par un autre nœud que le supérieur. */
public final class NotTheParent {
    private NotTheParent() {}

    public static void check(String fromBudgetId, String parent) {
        if (!fromBudgetId.equals(parent)) {
            throw RuleViolated.by(NotTheParent.class, "from", fromBudgetId, "parent", parent);
        }
    }
}

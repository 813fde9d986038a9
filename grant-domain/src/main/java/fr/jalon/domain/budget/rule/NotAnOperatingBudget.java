package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.RuleViolated;

/** The controller gives an opinion on operating budgets. Fr: avis réservé aux BOP. Source: GBCP, art. 94. */
public final class NotAnOperatingBudget {
    private NotAnOperatingBudget() {}

    public static void check(NodeKind kind, String budgetId) {
        if (kind != NodeKind.OPERATING_BUDGET) {
            throw RuleViolated.by(NotAnOperatingBudget.class, "budget", budgetId, "nodeKind", kind);
        }
    }
}

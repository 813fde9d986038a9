package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The id of a budget is its node, a hyphen and its year. Fr: identifiant de budget invalide. */
public final class BudgetIdInvalid {
    private BudgetIdInvalid() {}

    public static void check(String budgetId, String node, int year) {
        if (!budgetId.equals(node + "-" + year)) {
            throw RuleViolated.by(BudgetIdInvalid.class, "budget", budgetId, "node", node, "year", year);
        }
    }
}

package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Nothing moves in a closed year; what is left of it may leave for the next. Fr: exercice clos. */
public final class BudgetYearClosed {
    private BudgetYearClosed() {}

    public static void check(boolean closed, String budgetId) {
        if (closed) {
            throw RuleViolated.by(BudgetYearClosed.class, "budget", budgetId);
        }
    }
}

package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Nothing is transferred to a programme that no finance act provides for. Fr: transfert vers un programme non voté. Source: LOLF, art. 12. */
public final class TransferTowardUnvoted {
    private TransferTowardUnvoted() {}

    public static void check(boolean voted, String budgetId) {
        if (!voted) {
            throw RuleViolated.by(TransferTowardUnvoted.class, "budget", budgetId);
        }
    }
}

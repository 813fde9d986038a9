package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Only what the node above handed down goes back to it. Fr: rien à faire remonter. */
public final class NothingToHandBack {
    private NothingToHandBack() {}

    public static void check(boolean allotted, String budgetId) {
        if (!allotted) {
            throw RuleViolated.by(NothingToHandBack.class, "budget", budgetId);
        }
    }
}

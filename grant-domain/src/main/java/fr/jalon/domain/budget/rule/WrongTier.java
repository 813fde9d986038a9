package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.RuleViolated;

/** A subsidy goes from a node of the State to a budget of the operator. Fr: mauvais niveau, État ou opérateur. */
public final class WrongTier {
    private WrongTier() {}

    public static void check(boolean right, String budgetId, NodeKind kind) {
        if (!right) {
            throw RuleViolated.by(WrongTier.class, "budget", budgetId, "nodeKind", kind);
        }
    }
}

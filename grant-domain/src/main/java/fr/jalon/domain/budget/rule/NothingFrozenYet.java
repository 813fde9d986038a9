package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A freeze is added to one already notified. Fr: surgel sans gel. Source: LOLF, art. 51, 4° bis. */
public final class NothingFrozenYet {
    private NothingFrozenYet() {}

    public static void check(boolean frozen, String budgetId) {
        if (!frozen) {
            throw RuleViolated.by(NothingFrozenYet.class, "budget", budgetId);
        }
    }
}

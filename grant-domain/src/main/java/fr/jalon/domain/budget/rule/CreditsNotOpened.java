package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Nothing is used of a budget that was not opened. Fr: crédits non ouverts. */
public final class CreditsNotOpened {
    private CreditsNotOpened() {}

    public static RuleViolated of(String budgetId) {
        return RuleViolated.by(CreditsNotOpened.class, "budget", budgetId);
    }
}

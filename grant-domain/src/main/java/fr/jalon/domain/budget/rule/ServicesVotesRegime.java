package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.RuleViolated;

/** Under voted services nothing new is promised or committed. Fr: services votés. Source: LOLF, art. 45. */
public final class ServicesVotesRegime {
    private ServicesVotesRegime() {}

    public static void check(BudgetRegime regime, String budgetId) {
        if (regime == BudgetRegime.VOTED_SERVICES) {
            throw RuleViolated.by(ServicesVotesRegime.class, "budget", budgetId);
        }
    }
}

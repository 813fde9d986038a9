package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Credits move between two nodes of the same year. Fr: contrepartie invalide. */
public final class CounterpartInvalid {
    private CounterpartInvalid() {}

    public static void check(boolean valid, String budgetId, String counterpart) {
        if (!valid) {
            throw RuleViolated.by(CounterpartInvalid.class, "budget", budgetId, "counterpart", counterpart);
        }
    }
}

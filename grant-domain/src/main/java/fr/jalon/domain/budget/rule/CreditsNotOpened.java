package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/**
 * Nothing is used of a budget that was not opened, nor opened by a finance act that was not promulgated: a proposal, even adopted, opens
 * nothing. Fr: crédits non ouverts.
 */
public final class CreditsNotOpened {
    private CreditsNotOpened() {}

    /** @param source the budget or the bill that opens nothing */
    public static RuleViolated of(String source) {
        return RuleViolated.by(CreditsNotOpened.class, "source", source);
    }

    public static void check(boolean opened, String source) {
        if (!opened) {
            throw of(source);
        }
    }
}

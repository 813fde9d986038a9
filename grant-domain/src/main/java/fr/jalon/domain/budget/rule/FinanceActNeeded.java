package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Beyond the limits of the organic law, only a promulgated finance act decides. Fr: loi de finances requise. Source: LOLF, art. 15 and 35. */
public final class FinanceActNeeded {
    private FinanceActNeeded() {}

    /** @param decides whether {@code billId} is such an act, for {@code year} */
    public static void check(boolean decides, String billId, int year) {
        if (!decides) {
            throw RuleViolated.by(FinanceActNeeded.class, "bill", billId, "year", year);
        }
    }
}

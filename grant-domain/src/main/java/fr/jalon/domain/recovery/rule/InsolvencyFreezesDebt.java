package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.RuleViolated;

/**
 * Under insolvency proceedings a debt is declared and paid with the others, neither set off nor paid by a plan of its own.
 * Fr: dette gelée par la procédure collective. Source: C. com., art. L.622-7.
 *
 * <p>All that is claimed here was paid before the proceedings, which stop the payments, and so is a debt from before. The law lets connected debts
 * be set off; whether two are is for the judge, and what comes of it is recorded as collected.
 */
public final class InsolvencyFreezesDebt {
    private InsolvencyFreezesDebt() {}

    public static void check(boolean insolvent) {
        if (insolvent) {
            throw RuleViolated.by(InsolvencyFreezesDebt.class);
        }
    }
}

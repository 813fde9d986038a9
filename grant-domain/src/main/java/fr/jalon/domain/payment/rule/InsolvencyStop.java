package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Nothing is ordered nor paid to whoever is under insolvency proceedings. Fr: versements arrêtés par une procédure collective. */
public final class InsolvencyStop {
    private InsolvencyStop() {}

    public static void check(boolean insolvent) {
        if (insolvent) {
            throw RuleViolated.by(InsolvencyStop.class);
        }
    }
}

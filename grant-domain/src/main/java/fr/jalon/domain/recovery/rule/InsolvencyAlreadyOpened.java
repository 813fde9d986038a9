package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An insolvency is recorded once. Fr: procédure collective déjà enregistrée. */
public final class InsolvencyAlreadyOpened {
    private InsolvencyAlreadyOpened() {}

    public static void check(boolean insolvent) {
        if (insolvent) {
            throw RuleViolated.by(InsolvencyAlreadyOpened.class);
        }
    }
}

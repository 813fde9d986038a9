package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A claim is declared in an insolvency. Fr: aucune procédure collective. Source: C. com., art. L.622-24. */
public final class InsolvencyNotOpened {
    private InsolvencyNotOpened() {}

    public static void check(boolean insolvent) {
        if (!insolvent) {
            throw RuleViolated.by(InsolvencyNotOpened.class);
        }
    }
}

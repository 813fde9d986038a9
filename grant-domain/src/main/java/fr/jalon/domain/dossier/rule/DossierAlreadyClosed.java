package fr.jalon.domain.dossier.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A closed dossier is only read. Fr: dossier clos. */
public final class DossierAlreadyClosed {
    private DossierAlreadyClosed() {}

    public static void check(boolean closed) {
        if (closed) {
            throw RuleViolated.by(DossierAlreadyClosed.class);
        }
    }
}

package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A programme is inscribed once in a bill. Fr: programme déjà inscrit. */
public final class ProgrammeAlreadyInscribed {
    private ProgrammeAlreadyInscribed() {}

    public static void check(boolean inscribed, String programme) {
        if (inscribed) {
            throw RuleViolated.by(ProgrammeAlreadyInscribed.class, "programme", programme);
        }
    }
}

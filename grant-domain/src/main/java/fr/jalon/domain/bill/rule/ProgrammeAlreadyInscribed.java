package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A programme is inscribed under one mission of a bill. Fr: programme déjà inscrit sous une autre mission. */
public final class ProgrammeAlreadyInscribed {
    private ProgrammeAlreadyInscribed() {}

    public static void check(String inscribedUnder, String mission, String programme) {
        if (!inscribedUnder.equals(mission)) {
            throw RuleViolated.by(ProgrammeAlreadyInscribed.class, "programme", programme, "mission", inscribedUnder);
        }
    }
}

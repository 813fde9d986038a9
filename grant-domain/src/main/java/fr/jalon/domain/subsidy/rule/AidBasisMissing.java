package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.RuleViolated;

/** A grant says why it is lawful State aid, or none; words of an older version do not. Fr: base juridique de l'aide manquante. Source: TFEU, arts 107-108. */
public final class AidBasisMissing {
    private AidBasisMissing() {}

    public static void check(AidBasis basis) {
        if (basis == AidBasis.OTHER) {
            throw RuleViolated.by(AidBasisMissing.class, "aidBasis", basis);
        }
    }
}

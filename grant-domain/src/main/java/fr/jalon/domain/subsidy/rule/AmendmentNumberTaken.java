package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Amendments of one agreement are numbered 1, 2… without a hole. Fr: numéro d'avenant déjà pris. */
public final class AmendmentNumberTaken {
    private AmendmentNumberTaken() {}

    public static void check(int amendment, int expected) {
        if (amendment != expected) {
            throw RuleViolated.by(AmendmentNumberTaken.class, "amendment", amendment, "expected", expected);
        }
    }
}

package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A finance act has two parts: its balance, then its credits. Fr: partie inconnue. Source: LOLF, art. 34. */
public final class AmendmentPartInvalid {
    private AmendmentPartInvalid() {}

    public static void check(int part) {
        if (part != 1 && part != 2) {
            throw RuleViolated.by(AmendmentPartInvalid.class, "part", part);
        }
    }
}

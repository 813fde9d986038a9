package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Another purpose is another decision, not an amendment. Fr: avenant changeant l'objet. Source: decree 2018-514, art. 14. */
public final class AmendmentChangesPurpose {
    private AmendmentChangesPurpose() {}

    public static void check(boolean purposeChanged) {
        if (purposeChanged) {
            throw RuleViolated.by(AmendmentChangesPurpose.class);
        }
    }
}

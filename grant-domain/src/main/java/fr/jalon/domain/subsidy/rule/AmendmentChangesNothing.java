package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An amendment changes the amount or the end. Fr: avenant sans objet. */
public final class AmendmentChangesNothing {
    private AmendmentChangesNothing() {}

    public static void check(boolean nothing) {
        if (nothing) {
            throw RuleViolated.by(AmendmentChangesNothing.class);
        }
    }
}

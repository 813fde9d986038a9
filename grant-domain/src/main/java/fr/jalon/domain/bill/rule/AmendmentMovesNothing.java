package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An amendment to the credits adds to a programme and takes from another. Fr: amendement sans mouvement. */
public final class AmendmentMovesNothing {
    private AmendmentMovesNothing() {}

    public static void check(boolean moves, String amendment) {
        if (!moves) {
            throw RuleViolated.by(AmendmentMovesNothing.class, "amendment", amendment);
        }
    }
}

package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.RuleViolated;

/** A finance act opens the credits of a programme, an operator votes its own; what is below gets them from above. Fr: ouverture à un mauvais niveau. Source: LOLF, art. 7. */
public final class OriginMisplaced {
    private OriginMisplaced() {}

    public static void check(boolean right, CreditOrigin origin, NodeKind kind) {
        if (!right) {
            throw RuleViolated.by(OriginMisplaced.class, "origin", origin, "nodeKind", kind);
        }
    }
}

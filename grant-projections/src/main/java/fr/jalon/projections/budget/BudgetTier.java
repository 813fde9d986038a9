package fr.jalon.projections.budget;

import fr.jalon.domain.kernel.NodeKind;

/** Where credits are consumed; the State funds its operator, so a sum never mixes the two. Fr: niveau État, niveau opérateur. */
public enum BudgetTier {
    STATE,
    OPERATOR;

    public static BudgetTier of(NodeKind kind) {
        return kind.isState() ? STATE : OPERATOR;
    }
}

package fr.jalon.projections.budget;

import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the node of one budget.
 *
 * @param parentBudgetId null at the top
 * @param previousNode the node it goes on from in the nomenclature before
 */
public record BudgetNode(
        String budgetId,
        String node,
        int year,
        NodeKind kind,
        @Nullable String parentBudgetId,
        @Nullable String ministry,
        @Nullable String previousNode,
        BudgetRegime regime,
        boolean closed) {
    public BudgetTier tier() {
        return BudgetTier.of(kind);
    }
}

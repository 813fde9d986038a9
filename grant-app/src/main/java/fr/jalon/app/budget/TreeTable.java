package fr.jalon.app.budget;

import fr.jalon.projections.budget.BudgetNode;
import fr.jalon.projections.budget.BudgetPosition;
import fr.jalon.projections.budget.BudgetTier;
import fr.jalon.projections.budget.BudgetTree;
import java.util.ArrayList;
import java.util.List;

/** The nodes of one tier and year as the lines of a table, each with a subtotal when it has nodes below. */
record TreeTable(BudgetTier tier, BudgetPosition total, List<CreditLine> lines, List<Row> rows) {
    /** Deeper nodes are drawn as deep as this. */
    private static final int DEEPEST = 5;

    /** @param subtotals this node and all below, AE then CP; empty for a node with none below */
    record Row(BudgetNode node, int indent, List<CreditLine> lines, List<CreditLine> subtotals) {}

    static TreeTable of(BudgetTree tree) {
        List<Row> rows = new ArrayList<>();
        List<BudgetTree.Branch> branches = tree.nodes();
        for (int i = 0; i < branches.size(); i++) {
            BudgetTree.Branch branch = branches.get(i);
            boolean carries = i + 1 < branches.size() && branches.get(i + 1).depth() > branch.depth();
            rows.add(new Row(
                    branch.node(),
                    Math.min(branch.depth(), DEEPEST),
                    CreditLine.of(branch.own()),
                    carries ? CreditLine.of(branch.subtree()) : List.of()));
        }
        return new TreeTable(tree.tier(), tree.total(), CreditLine.of(tree.total()), rows);
    }
}

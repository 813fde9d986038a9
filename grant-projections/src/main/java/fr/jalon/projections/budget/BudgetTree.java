package fr.jalon.projections.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The nodes of one tier and year, each after its parent. Fr: arborescence budgétaire.
 *
 * @param total of the tier, each credit once
 * @param nodes from the top down; those of one parent by name
 */
public record BudgetTree(BudgetTier tier, BudgetPosition total, List<Branch> nodes) {
    /**
     * A node and what it carries.
     *
     * @param depth 0 at the top
     * @param own position of this node alone
     * @param subtree this node and all below, each net of what it allotted: a credit counts where it can be used
     */
    public record Branch(BudgetNode node, int depth, BudgetPosition own, BudgetPosition subtree) {}

    public BudgetTree {
        nodes = List.copyOf(nodes);
    }

    /** One tree per tier that has nodes. A node whose parent is unknown, or of the other tier, stands at the top. */
    static List<BudgetTree> of(List<BudgetNode> nodes, Map<String, BudgetPosition> positions) {
        return Stream.of(BudgetTier.values())
                .map(tier -> of(
                        tier, nodes.stream().filter(node -> node.tier() == tier).toList(), positions))
                .filter(tree -> !tree.nodes().isEmpty())
                .toList();
    }

    private static BudgetTree of(BudgetTier tier, List<BudgetNode> nodes, Map<String, BudgetPosition> positions) {
        Set<String> known = nodes.stream().map(BudgetNode::budgetId).collect(Collectors.toSet());
        Map<String, List<BudgetNode>> below = new LinkedHashMap<>();
        for (BudgetNode node : nodes) {
            String parent = node.parentBudgetId();
            below.computeIfAbsent(parent != null && known.contains(parent) ? parent : "", p -> new ArrayList<>())
                    .add(node);
        }
        List<Branch> branches = new ArrayList<>();
        BudgetPosition total = grow("", 0, below, positions, branches);
        return new BudgetTree(tier, total, branches);
    }

    /** Adds the branches under {@code parent}, and tells what they carry. */
    private static BudgetPosition grow(
            String parent,
            int depth,
            Map<String, List<BudgetNode>> below,
            Map<String, BudgetPosition> positions,
            List<Branch> branches) {
        BudgetPosition sum = BudgetPosition.NONE;
        for (BudgetNode node : below.getOrDefault(parent, List.of())) {
            BudgetPosition own = Objects.requireNonNullElse(positions.get(node.budgetId()), BudgetPosition.NONE);
            int place = branches.size();
            BudgetPosition subtree =
                    own.netOfAllotments().plus(grow(node.budgetId(), depth + 1, below, positions, branches));
            branches.add(place, new Branch(node, depth, own, subtree));
            sum = sum.plus(subtree);
        }
        return sum;
    }
}

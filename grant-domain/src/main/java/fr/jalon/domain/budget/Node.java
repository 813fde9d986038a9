package fr.jalon.domain.budget;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.BudgetOpened;
import fr.jalon.domain.budget.event.BudgetEvent.BudgetYearClosed;
import fr.jalon.domain.budget.event.BudgetEvent.DestinationMapped;
import fr.jalon.domain.budget.event.BudgetEvent.RegimeDeclared;
import fr.jalon.domain.budget.rule.CounterpartInvalid;
import fr.jalon.domain.budget.rule.ParentInvalid;
import fr.jalon.domain.budget.rule.ServicesVotesRegime;
import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.NodeKind;
import java.util.HashSet;
import java.util.Set;

/** Which node and year a budget is of, where it stands in the tree, and under which law its year runs. Fr: nœud budgétaire. */
final class Node {
    private String id = "";
    private String name = "";
    private int year;
    private NodeKind kind = NodeKind.OPERATOR;
    private String parent = "";
    private String ministry = "";
    private String previousName = "";
    private BudgetRegime regime = BudgetRegime.NORMAL;
    private boolean closed;

    /** What every fact says of the node it is of; {@link Position} reads the amounts. */
    void evolve(BudgetEvent event) {
        id = event.budgetId();
        name = event.node();
        year = event.year();
        switch (event) {
            case BudgetOpened e -> {
                kind = e.kind();
                parent = e.parentBudgetId();
                ministry = e.ministry();
            }
            case DestinationMapped e -> previousName = e.previousNode();
            case RegimeDeclared e -> regime = e.regime();
            case BudgetYearClosed e -> closed = true;
            default -> {}
        }
    }

    /** Of what can be known without reading another stream: the tier of the node above cannot. */
    static void checkParent(String budgetId, int year, NodeKind kind, String parent) {
        boolean above = isOf(year, parent) && !parent.equals(budgetId) && kind != NodeKind.MISSION;
        ParentInvalid.check(parent.isEmpty() || above, parent);
    }

    /** Credits come from, or go to, another node of the same year. */
    void checkCounterpart(String other) {
        CounterpartInvalid.check(isOf(year, other) && !other.equals(id), id, other);
    }

    /** What is new is blocked by the regime of this node and by that of any node above it. */
    void checkRegime(BudgetBook budgets) {
        Set<String> seen = new HashSet<>();
        Node each = this;
        // Two nodes may have been opened each under the other.
        while (seen.add(each.id)) {
            ServicesVotesRegime.check(each.regime, each.id);
            Node above = new Node();
            if (!each.parent.isEmpty()) {
                budgets.of(each.parent).forEach(above::evolve);
            }
            each = above;
        }
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    int year() {
        return year;
    }

    NodeKind kind() {
        return kind;
    }

    String parent() {
        return parent;
    }

    String ministry() {
        return ministry;
    }

    /** The budget that this one continues: of the same node, or of the one it replaces, the year before. */
    String previousId() {
        return (previousName.isEmpty() ? name : previousName) + "-" + (year - 1);
    }

    boolean isClosed() {
        return closed;
    }

    /** The id of a budget ends with its year. */
    private static boolean isOf(int year, String budgetId) {
        return budgetId.endsWith("-" + year);
    }
}

package fr.jalon.domain.budget;

import fr.jalon.domain.budget.event.BudgetEvent;
import java.util.List;

/** Where a budget looks up the nodes above it, and its own year before. Read from their own events. Fr: recueil des exercices. */
@FunctionalInterface
public interface BudgetBook {
    /** All the events of {@code budgetId}, in order; empty when there is no such budget. */
    List<BudgetEvent> of(String budgetId);
}

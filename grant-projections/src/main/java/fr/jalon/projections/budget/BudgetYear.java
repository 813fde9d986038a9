package fr.jalon.projections.budget;

/** The budget of one node and year. */
public record BudgetYear(String budgetId, String node, int year, BudgetPosition position) {}

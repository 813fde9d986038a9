package fr.jalon.domain.kernel;

/** Under which law the year runs. Fr: régime budgétaire. */
public enum BudgetRegime {
    NORMAL,
    /** Only the indispensable minimum; nothing new is awarded. Fr: services votés. LOLF, art. 45. */
    VOTED_SERVICES
}

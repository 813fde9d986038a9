package fr.jalon.domain.kernel;

/** Kind of finance act a bill becomes. Fr: nature de la loi de finances. */
public enum FinanceActKind {
    /** Fr: loi de finances initiale. */
    INITIAL,
    /** Fr: loi de finances rectificative. */
    AMENDING,
    /** Fr: loi de finances de fin de gestion. */
    YEAR_END,
    /** Fr: loi spéciale. */
    SPECIAL
}

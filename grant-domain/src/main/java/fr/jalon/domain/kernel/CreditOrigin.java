package fr.jalon.domain.kernel;

/** The kind of act that opened credits. Fr: origine des crédits. */
public enum CreditOrigin {
    /** Fr: loi de finances initiale (LFI). */
    INITIAL_ACT,
    /** Fr: loi de finances rectificative (LFR). */
    AMENDING_ACT,
    /** Fr: loi de finances de fin de gestion (LFFG). */
    YEAR_END_ACT,
    /** Minimum without a budget. Fr: loi spéciale, services votés. LOLF, art. 45. */
    SPECIAL_ACT,
    /** Fr: fonds de concours. LOLF, art. 17. */
    CONTRIBUTION,
    /** Sums repaid within the year. Fr: rétablissement de crédits. LOLF, art. 17. */
    RESTORATION,
    /** The budget of an operator, as voted or revised by its board. Fr: budget de l'opérateur. GBCP, art. 175 ff. */
    OPERATOR_VOTE;

    /** Whether only a promulgated finance act opens such credits. */
    public boolean needsFinanceAct() {
        return this == INITIAL_ACT || this == AMENDING_ACT || this == YEAR_END_ACT || this == SPECIAL_ACT;
    }
}

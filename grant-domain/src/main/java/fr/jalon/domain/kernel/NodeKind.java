package fr.jalon.domain.kernel;

/** What a node of the budget is. Fr: niveau budgétaire. */
public enum NodeKind {
    /** Unit of vote; holds no credits of its own. Fr: mission. LOLF, art. 7. */
    MISSION,
    /** Limit of the spending authority. Fr: programme. */
    PROGRAMME,
    /** Indicative. Fr: action. */
    ACTION,
    /** Fr: budget opérationnel de programme (BOP). */
    OPERATING_BUDGET,
    /** Fr: unité opérationnelle (UO). */
    OPERATING_UNIT,
    /** A budget of the operator, never summed with those of the State. Fr: budget de l'opérateur. GBCP, art. 175 ff. */
    OPERATOR;

    /** The two tiers consume AE each in its own right: a sum never mixes them. Fr: niveau État ou opérateur. */
    public boolean isState() {
        return this != OPERATOR;
    }
}

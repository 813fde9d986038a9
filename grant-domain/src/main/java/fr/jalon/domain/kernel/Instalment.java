package fr.jalon.domain.kernel;

/** Kind of payment of a grant. Fr: type de versement. Source: decree 2018-514, art. 12. */
public enum Instalment {
    /** At the start, before any expenditure. Fr: avance. */
    ADVANCE,
    /** On progress. Fr: acompte. */
    INTERIM,
    /** On completion. Fr: solde. */
    BALANCE
}

package fr.jalon.projections.paymentruns;

/** Where a payment run stands. Fr: état de la campagne. */
public enum RunState {
    PREPARED,
    APPROVED,
    ISSUED,
    CANCELLED
}

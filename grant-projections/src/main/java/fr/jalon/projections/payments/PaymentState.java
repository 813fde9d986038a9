package fr.jalon.projections.payments;

/** Where a payment stands. Fr: état d'un versement. */
public enum PaymentState {
    REQUESTED,
    RETURNED,
    CERTIFIED,
    LIQUIDATED,
    ORDERED,
    CONTROLLED,
    SUSPENDED,
    REGULARISED,
    REQUISITIONED,
    IN_RUN,
    EXECUTED,
    BANK_RETURNED;

    /** Whether nothing more is to be done. */
    public boolean isOver() {
        return this == EXECUTED || this == RETURNED;
    }
}

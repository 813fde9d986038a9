package fr.jalon.projections.payments;

/** Steps of a payment. Fr: étapes d'un versement. */
public enum PaymentState {
    REQUESTED,
    RETURNED,
    CERTIFIED,
    LIQUIDATED,
    ORDERED,
    SUSPENDED,
    REGULARISED,
    EXECUTED;

    /** Whether nothing more is to be done. */
    public boolean isOver() {
        return this == EXECUTED || this == RETURNED;
    }
}

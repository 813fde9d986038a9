package fr.jalon.projections.paymentruns;

/** What became of a transfer of a run. Fr: état du virement. */
public enum LineState {
    PLACED,
    REMOVED,
    CANCELLED,
    /** Sent to the bank, which has not answered. */
    ISSUED,
    SETTLED,
    /** Never left the bank. */
    REJECTED,
    /** Left and came back. */
    RETURNED
}

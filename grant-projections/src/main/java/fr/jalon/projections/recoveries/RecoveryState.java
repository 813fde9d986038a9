package fr.jalon.projections.recoveries;

/** Where a recovery stands. Fr: état du reversement. */
public enum RecoveryState {
    HEARING,
    DROPPED,
    DECIDED,
    ISSUED,
    NOTIFIED,
    /** In time: collection is suspended. */
    CHALLENGED,
    CONFIRMED,
    CANCELLED,
    /** To be paid by instalments. */
    PLANNED,
    /** Nothing is left. */
    SETTLED,
    WRITTEN_OFF;

    /** Whether nothing more is to be done. */
    public boolean isOver() {
        return this == DROPPED || this == CANCELLED || this == SETTLED || this == WRITTEN_OFF;
    }
}

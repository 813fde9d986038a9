package fr.jalon.app.history;

/** How an application of the reference call ends. */
enum Fate {
    LABELLED,
    WAITLISTED,
    TURNED_DOWN,
    INADMISSIBLE,
    ABANDONED,
    WITHDRAWN_EARLY,
    WITHDRAWN_LATE;

    /** Whether the jury sees the file until the end. */
    boolean isRanked() {
        return this == LABELLED || this == WAITLISTED || this == TURNED_DOWN;
    }
}

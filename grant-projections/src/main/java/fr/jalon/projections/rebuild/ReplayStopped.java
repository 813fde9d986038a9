package fr.jalon.projections.rebuild;

/** A rebuild gave up, in words for whoever asked for it. The live tables are as they were. */
public final class ReplayStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ReplayStopped(String message, Throwable cause) {
        super(message, cause);
    }

    static ReplayStopped held(Throwable cause) {
        return new ReplayStopped(
                "The read models were computed, but somebody holds their tables and did not let go: nothing was"
                        + " changed. End that transaction (pg_stat_activity, pg_locks), or try again later.",
                cause);
    }

    /** @param readModels those that want it */
    static ReplayStopped at(StoredEvent event, String readModels, Throwable cause) {
        return new ReplayStopped(
                "Event " + event.globalIndex() + " (" + event.name() + ", " + event.eventIdentifier()
                        + ") cannot be taken in by " + readModels + ": " + cause
                        + ". Nothing was changed. Those that do not want it are computed one by one: --projection"
                        + " NAME.",
                cause);
    }
}

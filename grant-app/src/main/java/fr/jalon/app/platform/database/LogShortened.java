package fr.jalon.app.platform.database;

/**
 * The log no longer holds the last event this node knew of: acts wait until a person has said that it is meant. Fr: journal raccourci.
 *
 * <p>So does a log that was never that long, e.g. one restored from an older backup.
 */
public final class LogShortened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogShortened(String message) {
        super(message);
    }
}

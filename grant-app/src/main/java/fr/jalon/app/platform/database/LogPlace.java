package fr.jalon.app.platform.database;

/**
 * An event of the log, known by its place and by its identifier: another event at the same place is another log.
 *
 * @param index 0 when the log is empty
 */
public record LogPlace(long index, String identifier) {
    public static final LogPlace START = new LogPlace(0, "");

    /** The later of both. */
    LogPlace or(LogPlace other) {
        return other.index > index ? other : this;
    }
}

package fr.jalon.app.history;

/** The reference history cannot be loaded; the message says why and what to do. */
public final class HistoryBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HistoryBroken(String message) {
        super(message);
    }

    public HistoryBroken(String message, Throwable cause) {
        super(message, cause);
    }
}

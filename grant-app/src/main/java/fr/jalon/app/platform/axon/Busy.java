package fr.jalon.app.platform.axon;

/**
 * The log cannot take the act now: too many wait before it, or the database is stopping. Send it again, under the same command id: if it was
 * recorded after all, that is the answer. Fr: système occupé.
 */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Busy(Throwable cause) {
        super("The log cannot take the act now", cause);
    }

    /** @param why what the act has to wait for */
    public Busy(String why) {
        super(why);
    }
}

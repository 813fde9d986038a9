package fr.jalon.app.platform.axon;

/**
 * The database was lost while the act was being committed, so it is recorded or it is not. Send it again, under the same command id: if it
 * was, that is the answer. Fr: issue inconnue.
 */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(Throwable cause) {
        super("Nobody knows yet whether the act was recorded", cause);
    }
}

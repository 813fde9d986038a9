package fr.jalon.app.platform.axon;

/** The act aims at a dossier, call, session or budget that does not exist. */
public final class UnknownStream extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownStream(String streamId, Throwable cause) {
        super("Nothing is recorded under " + streamId, cause);
    }
}

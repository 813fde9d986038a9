package fr.jalon.app.platform.axon;

/** Someone else acted on the same stream at the same moment: nothing was recorded, look again and retry. Fr: conflit. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message, Throwable cause) {
        super(message, cause);
    }
}

package fr.jalon.app.platform.start;

/** Something outside the product prevents it from starting; the message is one sentence that says what to do. */
public class CannotStart extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}

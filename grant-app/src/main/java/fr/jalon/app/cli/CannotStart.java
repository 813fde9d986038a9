package fr.jalon.app.cli;

/** Something outside the product prevents it from starting; the message says what to do. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }
}

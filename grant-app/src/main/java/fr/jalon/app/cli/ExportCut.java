package fr.jalon.app.cli;

/** A file for other tools was not written whole. */
final class ExportCut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExportCut(String message) {
        super(message);
    }
}

package fr.jalon.app.platform.web;

/** Nothing of that name exists, or nothing the person may see: the answer is the same. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String kind, String id) {
        super("No " + kind + " " + id);
    }
}

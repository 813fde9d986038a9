package fr.jalon.app.history;

/** The process was asked to stop during the load; what is loaded is kept. */
public final class LoadStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoadStopped(int done, int total) {
        super(saying(done, total));
    }

    static String saying(int done, int total) {
        return "Stopped after " + done + " of " + total
                + " acts of the reference history. The next start goes on from there.";
    }
}

package fr.jalon.projections.rebuild;

/** Two rebuilds would fill the same shadow tables. */
public final class RebuildUnderWay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildUnderWay() {
        super("Another replay is under way; wait for its end");
    }
}

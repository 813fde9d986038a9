package fr.jalon.projections.live;

import java.time.Instant;

/** An event could not be written into a read model; its processor stops there and tries again, it never skips. */
public final class ProjectionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String projection;
    private final long index;

    ProjectionFailed(String projection, long index, String event, Throwable cause) {
        super(
                "Projection " + projection + " is stuck at event " + index + " (" + event + "): " + cause.getMessage(),
                cause);
        this.projection = projection;
        this.index = index;
    }

    public String projection() {
        return projection;
    }

    public long index() {
        return index;
    }

    /** The failure as shown to operators. */
    PositionTracker.Failure at(Instant instant) {
        Throwable cause = getCause() == null ? this : getCause();
        return new PositionTracker.Failure(
                index, cause.getClass().getSimpleName() + ": " + cause.getMessage(), instant);
    }
}

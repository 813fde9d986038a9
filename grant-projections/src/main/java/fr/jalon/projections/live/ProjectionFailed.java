package fr.jalon.projections.live;

import java.time.Instant;

/** An event could not be written into a read model; its processor stops there and tries again, it never skips. */
public final class ProjectionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String projection;
    private final long index;
    private final String event;
    private final String identifier;

    /** @param event the one it is stuck at; the last of its batch when the database refused the rows of the whole */
    ProjectionFailed(String projection, LoggedEvent event, RuntimeException cause) {
        super(
                "Projection " + projection + " is stuck at event " + event.index() + " (" + event.name() + ", "
                        + event.getIdentifier() + "): " + cause.getMessage(),
                cause);
        this.projection = projection;
        this.index = event.index();
        this.event = event.name();
        this.identifier = event.getIdentifier();
    }

    public String projection() {
        return projection;
    }

    public long index() {
        return index;
    }

    /** The failure as shown to operators: what went wrong, and why in the end. */
    PositionTracker.Failure at(Instant instant) {
        Throwable first = getCause() == null ? this : getCause();
        Throwable last = first;
        while (last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        String error = last == first ? said(first) : said(first) + "; " + said(last);
        return new PositionTracker.Failure(index, event, identifier, error, instant);
    }

    private static String said(Throwable error) {
        return error.getClass().getSimpleName() + ": " + error.getMessage();
    }
}

package fr.jalon.projections.live;

import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.ProjectionLock;
import fr.jalon.projections.kernel.RowWriter;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.StoredPosition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs one read model behind its live processor: the rows of a whole batch are written once, in the transaction that moves the token.
 *
 * <p>An event that cannot be taken in fails its batch, which is tried again for ever: nothing is skipped.
 */
public final class LiveProjection implements EventMessageHandler {
    private static final RowWriter WRITER = new RowWriter(RowWriter.LIVE);

    private final Projection projection;
    private final JdbcTemplate database;
    private final PositionTracker tracker;

    public LiveProjection(Projection projection, JdbcTemplate database, PositionTracker tracker) {
        this.projection = projection;
        this.database = database;
        this.tracker = tracker;
    }

    /** Name of its processor. */
    public String processorName() {
        return processorName(projection.name());
    }

    /** @param projection name of a read model, e.g. {@code budget} */
    public static String processorName(String projection) {
        return "projection." + projection;
    }

    /**
     * What the read model does not want is not even decoded; its position moves past it all the same.
     *
     * @throws IllegalArgumentException if the message was not read from the log
     */
    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        if (!(message instanceof LoggedEvent event)) {
            throw new IllegalArgumentException("Not read from the log: " + message.getIdentifier());
        }
        Batch batch =
                CurrentUnitOfWork.get().root().getOrComputeResource("rows." + projection.name(), key -> start(event));
        if (projection.wants().has(event.name())) {
            takeIn(event, batch.rows);
        }
        batch.last = event;
        return null;
    }

    private void takeIn(LoggedEvent event, Rows rows) {
        try {
            event.read().ifPresent(recorded -> rows.addFrom(projection, recorded));
        } catch (RuntimeException e) {
            throw noted(new ProjectionFailed(projection.name(), event, e));
        }
    }

    /** The lock comes before any row; the processor has locked its token already. */
    private Batch start(LoggedEvent first) {
        Batch batch = new Batch(first);
        database.execute((ConnectionCallback<Boolean>) connection -> {
            ProjectionLock.share(connection, projection.name());
            return true;
        });
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        work.onPrepareCommit(unit -> flush(batch));
        work.afterCommit(unit -> tracker.advance(projection.name(), batch.last.index()));
        return batch;
    }

    private void flush(Batch batch) {
        try {
            database.execute((ConnectionCallback<Boolean>) connection -> write(connection, batch));
        } catch (RuntimeException e) {
            throw noted(new ProjectionFailed(projection.name(), batch.last, e));
        }
    }

    private boolean write(Connection connection, Batch batch) throws SQLException {
        WRITER.insert(connection, batch.rows);
        StoredPosition.advance(connection, projection.name(), batch.last.index());
        return true;
    }

    private ProjectionFailed noted(ProjectionFailed failure) {
        tracker.fail(projection.name(), failure.at(Instant.now()));
        return failure;
    }

    private static final class Batch {
        private final Rows rows = new Rows();
        private LoggedEvent last;

        Batch(LoggedEvent first) {
            last = first;
        }
    }
}

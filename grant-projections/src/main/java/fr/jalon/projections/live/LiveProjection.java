package fr.jalon.projections.live;

import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.ProjectionLock;
import fr.jalon.projections.kernel.Recorded;
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
    private final Recordings recordings;
    private final JdbcTemplate database;
    private final PositionTracker tracker;

    public LiveProjection(
            Projection projection, Recordings recordings, JdbcTemplate database, PositionTracker tracker) {
        this.projection = projection;
        this.recordings = recordings;
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

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        Batch batch = CurrentUnitOfWork.get().root().getOrComputeResource("rows." + projection.name(), key -> start());
        Recorded<?> recorded = recordings.of(message);
        try {
            batch.rows.addFrom(projection, recorded);
        } catch (RuntimeException e) {
            throw noted(new ProjectionFailed(projection.name(), recorded.index(), recorded.name(), e));
        }
        batch.lastIndex = recorded.index();
        return null;
    }

    /** The lock comes before any row; the processor has locked its token already. */
    private Batch start() {
        Batch batch = new Batch();
        database.execute((ConnectionCallback<Boolean>) connection -> {
            ProjectionLock.share(connection, projection.name());
            return true;
        });
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        work.onPrepareCommit(unit -> flush(batch));
        work.afterCommit(unit -> tracker.advance(projection.name(), batch.lastIndex));
        return batch;
    }

    private void flush(Batch batch) {
        try {
            database.execute((ConnectionCallback<Boolean>) connection -> write(connection, batch));
        } catch (RuntimeException e) {
            throw noted(new ProjectionFailed(projection.name(), batch.lastIndex, "last of its batch", e));
        }
    }

    private boolean write(Connection connection, Batch batch) throws SQLException {
        WRITER.insert(connection, batch.rows);
        StoredPosition.advance(connection, projection.name(), batch.lastIndex);
        return true;
    }

    private ProjectionFailed noted(ProjectionFailed failure) {
        tracker.fail(projection.name(), failure.at(Instant.now()));
        return failure;
    }

    private static final class Batch {
        private final Rows rows = new Rows();
        private long lastIndex;
    }
}

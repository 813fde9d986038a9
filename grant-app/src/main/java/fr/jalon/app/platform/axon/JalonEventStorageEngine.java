package fr.jalon.app.platform.axon;

import fr.jalon.app.platform.database.LogContinuity;
import fr.jalon.app.platform.database.LogPlace;
import fr.jalon.app.platform.time.JalonClock;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.projections.live.LoggedEvent;
import fr.jalon.projections.live.Recordings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * The log in PostgreSQL, with what Axon's own engine lacks: the command of each event beside it, all events of a transaction in
 * one statement (hence one fire of the ordering trigger), the time of the database, and no snapshots.
 */
public final class JalonEventStorageEngine extends JdbcEventStorageEngine {
    /** Rows of one statement; a statement takes at most 65 535 parameters. */
    private static final int ROWS_MAX = 1_000;
    /** Events of one stream fetched at once; a shorter batch is the last one, for events are never removed. */
    private static final int BATCH = 500;

    private static final int GAP_TIMEOUT_MILLIS = 600_000;

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("es.event")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    private final TransactionManager transactions;
    private final Recordings recordings;
    private final JalonClock clock;
    private final LogContinuity continuity;

    /**
     * @param clock tells the time of an event only while it is simulated: otherwise the database does, under the append lock
     * @param lowestIndex first index of the log, so that a new reader does not take all numbers before it for gaps
     */
    public JalonEventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer eventSerializer,
            EventUpcaster upcasters,
            JalonClock clock,
            long lowestIndex,
            LogContinuity continuity) {
        super(builder(connections, transactions, eventSerializer, upcasters, lowestIndex));
        this.transactions = transactions;
        this.recordings = new Recordings(eventSerializer, upcasters);
        this.clock = clock;
        this.continuity = continuity;
    }

    private static Builder builder(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer eventSerializer,
            EventUpcaster upcasters,
            long lowestIndex) {
        Builder builder = JdbcEventStorageEngine.builder();
        builder.connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(new UniqueKeys())
                .schema(SCHEMA)
                .batchSize(BATCH)
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
                .lowestGlobalSequence(lowestIndex)
                .gapTimeout(GAP_TIMEOUT_MILLIS)
                .createTokenAt(JalonEventStorageEngine::tokenAt);
        return builder;
    }

    /** Nothing is decoded here: those who follow the log share what is read, and each wants other facts of it. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        return readEventData(after, mayBlock)
                .map(row -> LoggedEvent.of((TrackedDomainEventData<?>) row, recordings, this::row));
    }

    private Optional<TrackedDomainEventData<?>> row(long index) {
        return fetchTrackedEvents(GapAwareTrackingToken.newInstance(index - 1, Set.of()), 1).stream()
                .filter(row -> row.trackingToken().position().orElse(-1) == index)
                .findFirst()
                .map(row -> (TrackedDomainEventData<?>) row);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        CommandParts parts = CommandParts.current();
        List<EventRow> rows = events.stream()
                .map(event -> EventRow.of(event, serializer, parts))
                .toList();
        for (int from = 0; from < rows.size(); from += ROWS_MAX) {
            List<EventRow> some = rows.subList(from, Math.min(rows.size(), from + ROWS_MAX));
            transactions.executeInTransaction(() -> insert(some));
        }
    }

    private void insert(List<EventRow> rows) {
        boolean toldTime = clock.isSimulated();
        String sql = insert(rows.size(), toldTime);
        try (Connection connection = getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            // Only now is it known which log the connection leads to.
            continuity.requireWhole();
            int place = 0;
            for (EventRow row : rows) {
                place = row.write(statement, place, toldTime);
            }
            try (ResultSet added = statement.executeQuery()) {
                long index = 0;
                for (EventRow row : rows) {
                    added.next();
                    index = added.getLong(1);
                    Appended.note(
                            added.getString(2),
                            added.getLong(3),
                            index,
                            row.payload().getType().getName());
                }
                continuity.appending(new LogPlace(index, rows.getLast().event().getIdentifier()));
            }
        } catch (SQLException e) {
            EventMessage<?> first = rows.getFirst().event();
            if (UniqueKeys.isDuplicateCommand(e)) {
                throw new DuplicateCommand(String.valueOf(first.getMetaData().get(ActContext.COMMAND_ID_KEY)), e);
            }
            handlePersistenceException(e, first);
        }
    }

    private static String insert(int rows, boolean toldTime) {
        List<String> columns = new ArrayList<>(EventRow.COLUMNS);
        if (toldTime) {
            columns.add(EventRow.TIME);
        }
        String places = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "insert into es.event (" + String.join(", ", columns) + ") values "
                + String.join(", ", Collections.nCopies(rows, places))
                + " returning global_index, aggregate_identifier, sequence_number";
    }

    /** What is read here is remembered, in the cache that the live processors share. */
    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        List<? extends TrackedEventData<?>> events = super.fetchTrackedEvents(lastToken, batchSize);
        if (!events.isEmpty()) {
            TrackedEventData<?> last = events.getLast();
            last.trackingToken()
                    .position()
                    .ifPresent(index -> continuity.seen(new LogPlace(index, last.getEventIdentifier())));
        }
        return events;
    }

    /** None are kept: a dossier has a few dozen events. Saves one query each time a stream is read. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new EventStoreException("Snapshots are not kept");
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int place, Instant timestamp) throws SQLException {
        statement.setObject(place, OffsetDateTime.ofInstant(timestamp, ZoneOffset.UTC));
    }

    private static PreparedStatement tokenAt(Connection connection, EventSchema schema, Instant instant)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("select min(global_index) - 1 from es.event where time_stamp >= ?");
        statement.setObject(1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        return statement;
    }
}

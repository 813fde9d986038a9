package fr.jalon.projections.rebuild;

import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.ProjectionLock;
import fr.jalon.projections.kernel.StoredPosition;
import fr.jalon.projections.kernel.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes read models again from the whole log, beside the live ones, which go on serving. Fr: reconstruction et contrôle de dérive.
 *
 * <p>Only one at a time, across processes.
 */
public final class Replay {
    private static final String ONE_AT_A_TIME = "select pg_try_advisory_lock(7413, 1)";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final EventDecoder decoder;
    private final List<Projection> projections;

    public Replay(DataSource source, EventDecoder decoder, List<Projection> projections) {
        this.database = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.decoder = decoder;
        this.projections = projections.stream()
                .sorted(Comparator.comparing(Projection::name))
                .toList();
    }

    /**
     * Replaces the rows of the live tables by those the log leads to.
     *
     * @return how many events were taken in
     * @throws RebuildUnderWay if another one runs
     */
    public long rebuild(Progress progress, Handover handover) {
        return alone(connection -> {
            Shadow.create(connection, projections);
            long head = EventLog.head(connection);
            long events = fill(connection, head, progress);
            replace(connection, head, handover);
            Shadow.drop(connection, projections);
            return events;
        });
    }

    /**
     * Compares the live tables, up to the event each has reached, with what the log leads to. Changes nothing in them.
     *
     * @throws RebuildUnderWay if another rebuild runs
     */
    public DriftReport check(Progress progress) {
        return alone(connection -> {
            Map<String, Long> reached = new LinkedHashMap<>();
            for (Projection projection : projections) {
                reached.put(projection.name(), StoredPosition.of(connection, projection.name()));
            }
            Shadow.create(connection, projections);
            fill(
                    connection,
                    reached.values().stream().mapToLong(Long::longValue).max().orElse(0),
                    progress);
            DriftReport report = compare(connection, reached);
            Shadow.drop(connection, projections);
            return report;
        });
    }

    private long fill(Connection connection, long upTo, Progress progress) throws SQLException {
        long total = EventLog.count(connection, upTo);
        AtomicLong done = new AtomicLong();
        progress.advanced(0, total);
        new Pipeline(decoder, projections)
                .run(connection, 0, upTo, events -> progress.advanced(done.addAndGet(events), total));
        return total;
    }

    /**
     * One transaction for all tables. The live processors wait meanwhile; what they took in since the rebuild read the log is added to
     * the shadow first, so nothing is lost or goes back.
     */
    private void replace(Connection bulk, long filledUpTo, Handover handover) {
        transaction.executeWithoutResult(status -> database.execute((ConnectionCallback<Boolean>) connection -> {
            run(connection, "set local lock_timeout = '60s'");
            run(connection, "set local transaction_timeout = 0");
            projections.forEach(projection -> handover.prepare(projection.name()));
            for (Projection projection : projections) {
                ProjectionLock.own(connection, projection.name());
            }
            long head = EventLog.head(connection);
            new Pipeline(decoder, projections).run(bulk, filledUpTo, head, events -> {});
            for (Projection projection : projections) {
                Shadow.takeOver(connection, projection);
                StoredPosition.advance(connection, projection.name(), head);
                handover.reached(projection.name(), head);
            }
            return true;
        }));
    }

    private DriftReport compare(Connection connection, Map<String, Long> reached) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        List<Drift> drifts = new ArrayList<>();
        long drifted = 0;
        for (Projection projection : projections) {
            for (Table table : projection.tables()) {
                Comparison comparison = new Comparison(
                        connection, projection.name(), table, reached.getOrDefault(projection.name(), 0L));
                rows.put(table.name(), comparison.rows());
                drifted += comparison.rowsDrifted();
                drifts.addAll(comparison.drifts());
            }
        }
        return new DriftReport(reached, rows, drifts, drifted);
    }

    /** Runs {@code work} on a connection of its own, which commits by itself and may take its time. */
    private <T> T alone(ConnectionCallback<T> work) {
        T result = database.execute((ConnectionCallback<T>) connection -> {
            try (Statement statement = connection.createStatement()) {
                try (var locked = statement.executeQuery(ONE_AT_A_TIME)) {
                    locked.next();
                    if (!locked.getBoolean(1)) {
                        throw new RebuildUnderWay();
                    }
                }
                statement.execute("set transaction_timeout = 0");
                try {
                    return work.doInConnection(connection);
                } finally {
                    statement.execute("reset transaction_timeout");
                    statement.execute("select pg_advisory_unlock(7413, 1)");
                }
            }
        });
        if (result == null) {
            throw new IllegalStateException("The rebuild gave nothing back");
        }
        return result;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

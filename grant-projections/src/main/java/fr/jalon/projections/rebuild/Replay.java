package fr.jalon.projections.rebuild;

import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.ProjectionLock;
import fr.jalon.projections.kernel.StoredPosition;
import fr.jalon.projections.kernel.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
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
    /** States of SQL: lock not available, deadlock detected, query cancelled. */
    private static final Set<String> HELD = Set.of("55P03", "40P01", "57014");
    /** How long a rebuild asks for the tables before it gives up. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Time that readers have for themselves after the first try; twice as long after the second, and so on. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final int PAUSES_MAX = 10;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final EventDecoder decoder;
    private final List<Projection> projections;
    private final Duration patience;

    public Replay(DataSource source, EventDecoder decoder, List<Projection> projections) {
        this(source, decoder, projections, PATIENCE);
    }

    Replay(DataSource source, EventDecoder decoder, List<Projection> projections, Duration patience) {
        this.database = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.decoder = decoder;
        this.projections = projections.stream()
                .sorted(Comparator.comparing(Projection::name))
                .toList();
        this.patience = patience;
    }

    /**
     * Replaces the rows of the live tables by those the log leads to.
     *
     * @return how many events were taken in
     * @throws RebuildUnderWay if another one runs
     * @throws ReplayStopped if an event cannot be taken in, or somebody does not let go of the tables
     */
    public long rebuild(Progress progress, Handover handover) {
        return alone(connection -> {
            Shadow.createToStay(connection, projections);
            try {
                long head = EventLog.head(connection);
                long events = fill(connection, head, progress);
                Shadow.finish(connection, projections);
                replace(connection, head, handover);
                return events;
            } finally {
                Shadow.drop(connection, projections);
            }
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

    /** Tries until no reader is in the way; between two tries readers and live processors go on. */
    private void replace(Connection bulk, long filledUpTo, Handover handover) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        AtomicLong filled = new AtomicLong(filledUpTo);
        for (int time = 1; ; time++) {
            catchUp(bulk, filled);
            try {
                takeOver(bulk, filled, handover);
                return;
            } catch (RuntimeException failure) {
                if (!isHeld(failure)) {
                    throw failure;
                }
                if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                    throw ReplayStopped.held(failure);
                }
                LockSupport.parkNanos(
                        PAUSE.multipliedBy(Math.min(time, PAUSES_MAX)).toNanos());
            }
        }
    }

    /** Adds what was recorded since; what is in the shadow stays there when a try fails. */
    private void catchUp(Connection bulk, AtomicLong filled) throws SQLException {
        long head = EventLog.head(bulk);
        new Pipeline(decoder, projections).run(bulk, filled.get(), head, events -> {});
        filled.set(head);
    }

    /**
     * One transaction for all tables. The live processors wait meanwhile; what they took in since the rebuild read the log is added to
     * the shadow first, so nothing is lost or goes back. The tables themselves are locked last, and only to change their places.
     */
    private void takeOver(Connection bulk, AtomicLong filled, Handover handover) {
        transaction.executeWithoutResult(status -> database.execute((ConnectionCallback<Boolean>) connection -> {
            run(connection, "set local lock_timeout = '60s'");
            run(connection, "set local transaction_timeout = 0");
            run(connection, "set local idle_in_transaction_session_timeout = 0");
            projections.forEach(projection -> handover.prepare(projection.name()));
            for (Projection projection : projections) {
                ProjectionLock.own(connection, projection.name());
            }
            catchUp(bulk, filled);
            long head = filled.get();
            // Whoever takes the tables in another order waits for us: we let go long before that is found to be a
            // deadlock.
            run(connection, "set local lock_timeout = '200ms'");
            run(connection, "set local statement_timeout = '1s'");
            Shadow.takeOver(connection, projections);
            run(connection, "set local statement_timeout = 0");
            for (Projection projection : projections) {
                StoredPosition.advance(connection, projection.name(), head);
                handover.reached(projection.name(), head);
            }
            return true;
        }));
    }

    /** A lock that did not come, within the time of the lock or of the statement, or at the price of a deadlock. */
    private static boolean isHeld(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && HELD.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
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

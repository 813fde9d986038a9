package fr.jalon.app.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The last event this node knows of, held against the log at each new connection: a standby that takes over may never have received it, and a
 * restored backup may be older. Then nothing is appended any more. Fr: continuité du journal.
 *
 * <p>Costs one query for each physical connection, and nothing for each act.
 */
public final class LogContinuity {
    private final AtomicReference<LogPlace> last = new AtomicReference<>(LogPlace.START);
    private volatile @Nullable LogCluster cluster;
    private volatile @Nullable Loss loss;
    private volatile long doubtfulUpTo;

    /**
     * What was known, and is not in the log.
     *
     * @param head last index of the log as it was found
     * @param takenOver whether another server took over, as after a failover; otherwise nothing should have shortened the log
     */
    public record Loss(LogPlace known, long head, boolean takenOver, Instant since) {
        @Override
        public String toString() {
            return "The log was shortened: this node knew event " + known.index() + " (" + known.identifier()
                    + "), and the log, which ends at " + head + ", does not hold it.";
        }
    }

    /** From here on connections are examined. Before, there may be no log yet. */
    public void start(LogCluster held, LogPlace known) {
        last.set(known);
        loss = null;
        cluster = held;
    }

    /** Notes an event that was read from the log, or added to it for good. */
    public void seen(LogPlace place) {
        if (cluster != null && loss == null) {
            last.accumulateAndGet(place, LogPlace::or);
        }
    }

    /** Notes an event that is being added, once its transaction is through. */
    public void appending(LogPlace place) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            seen(place);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                seen(place);
            }
        });
    }

    public LogPlace last() {
        return last.get();
    }

    public @Nullable LogCluster cluster() {
        return cluster;
    }

    public @Nullable Loss loss() {
        return loss;
    }

    /**
     * Whether an event may be one that only this node still remembers: reading it from the log again tells.
     *
     * <p>What is recorded after the loss has a higher index than anything known before it.
     */
    public boolean isDoubtful(long index) {
        return index <= doubtfulUpTo;
    }

    /** @throws LogShortened unless the log holds all that this node knows of */
    public void requireWhole() {
        Loss found = loss;
        if (found != null) {
            throw new LogShortened(found.toString());
        }
    }

    /** Compares what is at the other end with what this node knows, as each new connection does. */
    public void examine(Connection connection) throws SQLException {
        LogCluster held = cluster;
        if (held == null || loss != null) {
            return;
        }
        LogPlace known = last.get();
        LogCluster.Found found = LogCluster.ask(connection, known);
        if (found.holds()) {
            cluster = found.cluster();
        } else {
            lose(known, found, held);
        }
    }

    /** From here on nothing is appended, until {@link #start} says that a person has taken the log as it is. */
    public synchronized void lose(LogPlace known, LogCluster.Found found, LogCluster held) {
        if (loss == null) {
            doubtfulUpTo = known.index();
            loss = new Loss(known, found.head(), found.cluster().tookOver(held), Instant.now());
        }
    }

    /** The connections of {@code pool}, each examined before anybody works with it. */
    DataSource watch(HikariConfig pool) {
        DataSource driver = new DriverDataSource(
                pool.getJdbcUrl(), null, pool.getDataSourceProperties(), pool.getUsername(), pool.getPassword());
        return new DelegatingDataSource(driver) {
            @Override
            public Connection getConnection() throws SQLException {
                return examined(super.getConnection());
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return examined(super.getConnection(user, password));
            }
        };
    }

    private Connection examined(Connection connection) throws SQLException {
        try {
            examine(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}

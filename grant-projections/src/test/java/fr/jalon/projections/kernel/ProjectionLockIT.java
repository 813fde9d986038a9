package fr.jalon.projections.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.projections.history.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ProjectionLockIT {
    private final Database database = Database.fresh();

    @Test
    void aBatchWaitsLongerThanItsSessionMayUntilTheTablesAreReplaced() throws Exception {
        try (Connection owner = connect();
                Connection batch = connect();
                ExecutorService processor = Executors.newSingleThreadExecutor()) {
            ProjectionLock.own(owner, "budget");
            run(batch, "set lock_timeout = '200ms'");
            run(batch, "set transaction_timeout = '3s'");
            batch.commit();
            Future<Boolean> shared = processor.submit(() -> {
                ProjectionLock.share(batch, "budget");
                return true;
            });
            assertThatThrownBy(() -> shared.get(5, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            owner.commit();
            assertThat(shared.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void twoBatchesAndAnotherReadModelDoNotWait() throws Exception {
        try (Connection one = connect();
                Connection two = connect();
                Connection other = connect()) {
            ProjectionLock.share(one, "budget");
            ProjectionLock.share(two, "budget");
            ProjectionLock.own(other, "audit");
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = database.application().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

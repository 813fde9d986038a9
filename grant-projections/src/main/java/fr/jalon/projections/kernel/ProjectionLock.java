package fr.jalon.projections.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps the live processor of a read model and the replacement of its tables apart, across processes. Held until the transaction ends, and
 * taken before any row is touched.
 */
public final class ProjectionLock {
    private static final int CLASS = 7412;

    private ProjectionLock() {}

    /** For adding rows. Waits for as long as the tables are being replaced, whatever the limits of the session. */
    public static void share(Connection connection, String projection) throws SQLException {
        if (!take(connection, "pg_try_advisory_xact_lock_shared", projection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = 0");
                statement.execute("set local transaction_timeout = 0");
            }
            take(connection, "pg_advisory_xact_lock_shared", projection);
        }
    }

    /** For replacing the tables. */
    public static void own(Connection connection, String projection) throws SQLException {
        take(connection, "pg_advisory_xact_lock", projection);
    }

    /** @return what a lock that does not wait says; the others return once they have it */
    private static boolean take(Connection connection, String function, String projection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select " + function + "(" + CLASS + ", hashtext(?))")) {
            statement.setString(1, projection);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1).equals("t");
            }
        }
    }
}

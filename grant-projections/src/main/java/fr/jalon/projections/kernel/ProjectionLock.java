package fr.jalon.projections.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Keeps the live processor of a read model and the replacement of its tables apart, across processes. Held until the transaction ends, and
 * taken before any row is touched.
 */
public final class ProjectionLock {
    private static final int CLASS = 7412;

    private ProjectionLock() {}

    /** For adding rows. */
    public static void share(Connection connection, String projection) throws SQLException {
        take(connection, "pg_advisory_xact_lock_shared", projection);
    }

    /** For replacing the tables. */
    public static void own(Connection connection, String projection) throws SQLException {
        take(connection, "pg_advisory_xact_lock", projection);
    }

    private static void take(Connection connection, String function, String projection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select " + function + "(" + CLASS + ", hashtext(?))")) {
            statement.setString(1, projection);
            statement.execute();
        }
    }
}

package fr.jalon.projections.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far the tables of a read model have taken in the log; moved in the transaction that adds the rows. */
public final class StoredPosition {
    private StoredPosition() {}

    /** Never moves back: a processor that was overtaken has added nothing new. */
    public static void advance(Connection connection, String projection, long index) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            insert into read.position as p (projection, event_index) values (?, ?)
            on conflict (projection) do update
               set event_index = greatest(p.event_index, excluded.event_index), advanced_at = now()\
            """)) {
            statement.setString(1, projection);
            statement.setLong(2, index);
            statement.executeUpdate();
        }
    }

    /** @return 0 when the read model has taken in nothing */
    public static long of(Connection connection, String projection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select event_index from read.position where projection = ?")) {
            statement.setString(1, projection);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}

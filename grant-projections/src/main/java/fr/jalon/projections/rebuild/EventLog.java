package fr.jalon.projections.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the log in its order, many events at a time, without holding a transaction open. */
final class EventLog {
    /** Events fetched at once. */
    static final int FETCH = 5_000;

    private EventLog() {}

    /** The next events after {@code after}, none later than {@code upTo}; empty at the end. */
    static List<StoredEvent> next(Connection connection, long after, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            select global_index, event_identifier, type, aggregate_identifier, sequence_number, time_stamp, payload_type,
                   payload_revision, payload, meta_data
              from es.event where global_index > ? and global_index <= ? order by global_index limit ?\
            """)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setInt(3, FETCH);
            List<StoredEvent> events = new ArrayList<>(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
            return events;
        }
    }

    static long head(Connection connection) throws SQLException {
        return number(connection, "select coalesce(max(global_index), 0) from es.event", 0);
    }

    static long count(Connection connection, long upTo) throws SQLException {
        return number(connection, "select count(*) from es.event where global_index <= ?", upTo);
    }

    private static long number(Connection connection, String sql, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (sql.contains("?")) {
                statement.setLong(1, upTo);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }
}

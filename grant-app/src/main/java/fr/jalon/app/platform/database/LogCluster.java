package fr.jalon.app.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Which PostgreSQL holds the log, and along which line of its history.
 *
 * @param systemIdentifier drawn when the cluster was created; a standby and a restored copy have the same
 * @param timeline grows by one each time a standby or a restored backup takes over
 */
public record LogCluster(String systemIdentifier, int timeline) {
    /** A standby is on no line of its own; the event 0 is in every log. */
    private static final String QUESTION = """
        select s.system_identifier::text,
               case when pg_is_in_recovery() then 0
                    else ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::integer end,
               ? = 0 or exists (select from es.event where global_index = ? and event_identifier = ?),
               (select coalesce(max(global_index), 0) from es.event)
          from pg_control_system() s\
        """;

    /**
     * What is found at the other end of a connection.
     *
     * @param holds whether the log holds the event asked for
     * @param head last index of the log
     */
    public record Found(LogCluster cluster, boolean holds, long head) {}

    public static Found ask(Connection connection, LogPlace known) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUESTION)) {
            statement.setLong(1, known.index());
            statement.setLong(2, known.index());
            statement.setString(3, known.identifier());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Found(new LogCluster(row.getString(1), row.getInt(2)), row.getBoolean(3), row.getLong(4));
            }
        }
    }

    /** Whether a standby, or a restored backup, took over from where {@code before} was. */
    boolean tookOver(LogCluster before) {
        return systemIdentifier.equals(before.systemIdentifier) && timeline > before.timeline;
    }
}

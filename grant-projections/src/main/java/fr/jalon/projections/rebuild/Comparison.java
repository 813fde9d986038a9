package fr.jalon.projections.rebuild;

import fr.jalon.projections.kernel.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares one live table with its shadow, row by row, up to the event the live one has reached. */
final class Comparison {
    /** Differing rows listed per table; the others are only counted. */
    private static final int LISTED = 50;

    private static final String PAIRS = """
        select coalesce(l.event_index, s.event_index) as event_index, coalesce(l.ordinal, s.ordinal) as ordinal,
               to_jsonb(l) as live, to_jsonb(s) as expected
          from (select %1$s from read.%2$s where event_index <= ?) l
          full join (select %1$s from read_shadow.%2$s where event_index <= ?) s
            on s.event_index = l.event_index and s.ordinal = l.ordinal
         where l is distinct from s\
        """;

    private final Connection connection;
    private final String projection;
    private final Table table;
    private final long upTo;

    Comparison(Connection connection, String projection, Table table, long upTo) {
        this.connection = connection;
        this.projection = projection;
        this.table = table;
        this.upTo = upTo;
    }

    long rows() throws SQLException {
        return count("select count(*) from read." + table.name() + " where event_index <= ?", 1);
    }

    long rowsDrifted() throws SQLException {
        return count("select count(*) from (" + pairs() + ") p", 2);
    }

    /** Column by column, in the order of the log. */
    List<Drift> drifts() throws SQLException {
        String sql = "select p.event_index, p.ordinal, c.name, p.live ->> c.name, p.expected ->> c.name,"
                + " p.live is null, p.expected is null from (" + pairs() + " order by 1, 2 limit " + LISTED + ") p"
                + " join lateral jsonb_object_keys(coalesce(p.live, p.expected)) c(name)"
                + " on p.live -> c.name is distinct from p.expected -> c.name order by 1, 2, 3";
        List<Drift> drifts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, upTo);
            statement.setLong(2, upTo);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    add(row, drifts);
                }
            }
        }
        return drifts;
    }

    private void add(ResultSet row, List<Drift> drifts) throws SQLException {
        boolean missing = row.getBoolean(6);
        boolean unexpected = row.getBoolean(7);
        String key = "event_index=" + row.getLong(1) + ", ordinal=" + row.getInt(2);
        if (missing || unexpected) {
            var whole = new Drift(
                    projection,
                    table.name(),
                    key,
                    Drift.WHOLE_ROW,
                    missing ? null : "a row",
                    missing ? "a row" : null,
                    row.getLong(1));
            if (drifts.isEmpty() || !drifts.getLast().equals(whole)) {
                drifts.add(whole);
            }
            return;
        }
        drifts.add(new Drift(
                projection, table.name(), key, row.getString(3), row.getString(4), row.getString(5), row.getLong(1)));
    }

    private String pairs() {
        return PAIRS.formatted(String.join(", ", table.columnNames()), table.name());
    }

    private long count(String sql, int parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= parameters; i++) {
                statement.setLong(i, upTo);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

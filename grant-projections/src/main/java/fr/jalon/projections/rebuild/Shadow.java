package fr.jalon.projections.rebuild;

import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.RowWriter;
import fr.jalon.projections.kernel.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables a rebuild fills beside the live ones. They survive no crash of the server, and need not. */
final class Shadow {
    static final String SCHEMA = RowWriter.SHADOW;
    private static final String LIVE = RowWriter.LIVE;

    private Shadow() {}

    static void create(Connection connection, List<Projection> projections) throws SQLException {
        drop(connection, projections);
        for (Table table : tables(projections)) {
            run(
                    connection,
                    "create unlogged table " + SCHEMA + "." + table.name() + " (like " + LIVE + "." + table.name()
                            + ")");
        }
    }

    static void drop(Connection connection, List<Projection> projections) throws SQLException {
        for (Table table : tables(projections)) {
            run(connection, "drop table if exists " + SCHEMA + "." + table.name());
        }
    }

    /** Gives the live tables the rows of the shadow ones; readers see either all the old rows or all the new ones. */
    static void takeOver(Connection connection, Projection projection) throws SQLException {
        for (Table table : projection.tables()) {
            String columns = String.join(", ", table.columnNames());
            run(connection, "truncate " + LIVE + "." + table.name());
            run(
                    connection,
                    "insert into " + LIVE + "." + table.name() + " (" + columns + ") select " + columns + " from "
                            + SCHEMA + "." + table.name() + " order by event_index, ordinal");
        }
    }

    static List<Table> tables(List<Projection> projections) {
        return projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .toList();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

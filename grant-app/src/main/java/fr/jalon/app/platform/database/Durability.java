package fr.jalon.app.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What must hold on the server so that a committed event survives a power cut. */
public final class Durability {
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    private Durability() {}

    /** @throws DatabaseUnavailable naming the setting that would lose data */
    public static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : MUST_BE_ON) {
                try (ResultSet rows = statement.executeQuery("show " + setting)) {
                    rows.next();
                    String value = rows.getString(1);
                    if (value.equals("off")) {
                        throw new DatabaseUnavailable("PostgreSQL runs with " + setting
                                + " = off: recorded acts could be lost. Set it to on, then start again.");
                    }
                }
            }
        }
    }
}

package fr.jalon.app.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold on the server so that a committed event survives a power cut. */
public final class Durability {
    private static final String CHECKSUMS = "data_checksums";
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes", CHECKSUMS);

    private Durability() {}

    /** @throws DatabaseUnavailable naming the setting that would lose data */
    public static void check(Connection connection) throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String setting : MUST_BE_ON) {
                try (ResultSet rows = statement.executeQuery("show " + setting)) {
                    rows.next();
                    settings.put(setting, rows.getString(1));
                }
            }
        }
        check(settings);
    }

    static void check(Map<String, String> settings) {
        for (String setting : MUST_BE_ON) {
            if ("off".equals(settings.get(setting))) {
                throw new DatabaseUnavailable(
                        setting.equals(CHECKSUMS)
                                ? "PostgreSQL runs without data checksums (data_checksums = off): a page that the disk"
                                        + " damaged would be taken for what was recorded. Stop PostgreSQL, run"
                                        + " 'pg_checksums --enable -D' on its data directory, and start it again."
                                : "PostgreSQL runs with " + setting
                                        + " = off: recorded acts could be lost. Set it to on, then start again.");
            }
        }
    }
}

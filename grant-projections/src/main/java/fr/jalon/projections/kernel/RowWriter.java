package fr.jalon.projections.kernel;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The one place that writes rows of read models, a few at a time beside live readers, or in bulk. */
public final class RowWriter {
    /** Schema of the live tables. */
    public static final String LIVE = "read";

    /** Schema where tables are rebuilt and compared. */
    public static final String SHADOW = "read_shadow";

    private final String schema;

    /** @param schema {@link #LIVE} or {@link #SHADOW} */
    public RowWriter(String schema) {
        this.schema = schema;
    }

    /** One statement per table; rows already there are left as they are. */
    public void insert(Connection connection, Rows rows) throws SQLException {
        for (Table table : rows.tables()) {
            insert(connection, table, rows.of(table));
        }
    }

    private void insert(Connection connection, Table table, List<@Nullable String[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insertion(table))) {
            for (int column = 0; column < table.columns().size(); column++) {
                String[] values = new String[rows.size()];
                for (int row = 0; row < values.length; row++) {
                    values[row] = rows.get(row)[column];
                }
                statement.setArray(column + 1, connection.createArrayOf("text", values));
            }
            statement.executeUpdate();
        }
    }

    /** Every value travels as text and is cast by the server, so one statement takes any number of rows. */
    private String insertion(Table table) {
        String names = String.join(", ", table.columnNames());
        String casts = table.columns().stream()
                .map(column -> "v." + column.name() + "::" + column.type().sql())
                .collect(Collectors.joining(", "));
        String arrays = table.columns().stream().map(column -> "?::text[]").collect(Collectors.joining(", "));
        return "insert into " + schema + "." + table.name() + " (" + names + ") select " + casts + " from unnest("
                + arrays + ") as v(" + names + ") on conflict do nothing";
    }

    /** Bulk load; the table must hold none of these rows. */
    public void copy(Connection connection, Table table, CharSequence copyText) throws SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try {
            copies.copyIn(
                    "copy " + schema + "." + table.name() + " (" + String.join(", ", table.columnNames())
                            + ") from stdin",
                    new StringReader(copyText.toString()));
        } catch (IOException e) {
            throw new SQLException("COPY into " + schema + "." + table.name() + " broke", e);
        }
    }

    /** Rows in the text format of COPY. */
    public static StringBuilder copyText(List<@Nullable String[]> rows) {
        var text = new StringBuilder(rows.size() * 200);
        for (@Nullable String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                if (column > 0) {
                    text.append('\t');
                }
                escape(row[column], text);
            }
            text.append('\n');
        }
        return text;
    }

    private static void escape(@Nullable String value, StringBuilder text) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}

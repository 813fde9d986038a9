package fr.jalon.projections.kernel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of facts. Every row says which event made it, when that was recorded and for which day it counts.
 *
 * <p>Its key is the event and the ordinal of the row among those the event makes in this table, so that applying an event twice changes
 * nothing.
 *
 * @param name without schema, e.g. {@code budget_movement}
 * @param columns the four common ones first
 */
public record Table(String name, List<Column> columns) {
    /** Columns of the key. */
    public static final List<String> KEY = List.of("event_index", "ordinal");

    private static final List<Column> COMMON = List.of(
            Column.bigint("event_index"),
            Column.integer("ordinal"),
            Column.instant("recorded_at"),
            Column.date("effective_on"));

    /** A table with the common columns, then {@code own}. */
    public static Table of(String name, Column... own) {
        return new Table(name, Stream.concat(COMMON.stream(), Stream.of(own)).toList());
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** One row, each value as PostgreSQL reads it. */
    @Nullable
    String[] row(Recorded<?> from, int ordinal, @Nullable Object... own) {
        if (own.length != columns.size() - COMMON.size()) {
            throw new IllegalArgumentException("Table " + name + " has " + (columns.size() - COMMON.size())
                    + " columns of its own, got " + own.length + " values");
        }
        var row = new @Nullable String[columns.size()];
        row[0] = Long.toString(from.index());
        row[1] = Integer.toString(ordinal);
        row[2] = from.recordedAt().toString();
        row[3] = from.envelope().effectiveOn().toString();
        for (int i = 0; i < own.length; i++) {
            row[COMMON.size() + i] = columns.get(COMMON.size() + i).encode(own[i]);
        }
        return row;
    }
}

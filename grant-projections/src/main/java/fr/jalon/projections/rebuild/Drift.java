package fr.jalon.projections.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * One place where a live table says something else than the log.
 *
 * @param key the row, e.g. {@code event_index=12, ordinal=0}
 * @param column {@code *} when the whole row is missing or should not be there
 * @param live null when the row is missing, or the value is null
 * @param expected what the log leads to; null when the row should not be there, or the value is null
 */
public record Drift(
        String projection,
        String table,
        String key,
        String column,
        @Nullable String live,
        @Nullable String expected,
        long eventIndex) {
    /** Stands for the whole row. */
    public static final String WHOLE_ROW = "*";

    @Override
    public String toString() {
        return "%s.%s [%s] %s: live %s, expected %s (event %d)"
                .formatted(projection, table, key, column, live, expected, eventIndex);
    }
}

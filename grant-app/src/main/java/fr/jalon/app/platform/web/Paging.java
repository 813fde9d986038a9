package fr.jalon.app.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: {@code cursor} and {@code limit}, the same in pages and in REST.
 *
 * @param cursor where to start, null for the first page
 */
public record Paging(@Nullable String cursor, int limit) {
    static final int USUAL = 50;
    static final int MOST = 200;

    /** For lists whose cursor is a place in the log. */
    public Paging numbered() {
        if (cursor != null && !cursor.matches("[0-9]{1,18}")) {
            throw new BadParameter("cursor", "not-a-number");
        }
        return this;
    }

    static Paging of(@Nullable String cursor, @Nullable String limit) {
        if (cursor != null && cursor.length() > 300) {
            throw new BadParameter("cursor", "too-long");
        }
        String start = cursor == null || cursor.isBlank() ? null : cursor;
        if (limit == null || limit.isBlank()) {
            return new Paging(start, USUAL);
        }
        if (!limit.matches("[0-9]{1,9}")) {
            throw new BadParameter("limit", "not-a-number");
        }
        int size = Integer.parseInt(limit);
        if (size < 1 || size > MOST) {
            throw BadParameter.outOfRange("limit", 1, MOST);
        }
        return new Paging(start, size);
    }
}

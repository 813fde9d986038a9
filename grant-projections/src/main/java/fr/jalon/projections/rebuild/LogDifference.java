package fr.jalon.projections.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * One place where the log is not what was recorded.
 *
 * @param index place in the log
 * @param stream the stream it is about; null when nothing says which
 * @param what in words, for the person at the terminal
 */
public record LogDifference(long index, @Nullable String stream, String what) {
    @Override
    public String toString() {
        return stream == null
                ? "event %d: %s".formatted(index, what)
                : "event %d (%s): %s".formatted(index, stream, what);
    }
}

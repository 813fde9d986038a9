package fr.jalon.projections.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * One place where what was recorded is not what is there.
 *
 * @param index place in the log; 0 for what stands beside it: a refusal
 * @param where the stream or the refusal; null when nothing says which
 * @param what in words, for the person at the terminal
 */
public record LogDifference(long index, @Nullable String where, String what) {
    /** What stands beside the log comes after it. */
    long rank() {
        return index == 0 ? Long.MAX_VALUE : index;
    }

    @Override
    public String toString() {
        String place = index == 0 ? "" : "event " + index + " ";
        return (place + (where == null ? "" : index == 0 ? where : "(" + where + ")")).trim() + ": " + what;
    }
}

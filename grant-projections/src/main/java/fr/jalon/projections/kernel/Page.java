package fr.jalon.projections.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next where the following page starts, to be sent back as it is; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Most that one page may hold. */
    public static final int MAX_SIZE = 500;

    public Page {
        items = List.copyOf(items);
    }

    /** Of a list read one item longer than asked for: that item only says that there is a next page. */
    public static <T> Page<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, size);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /** @return {@code size} made to fit 1 to {@link #MAX_SIZE} */
    public static int sized(int size) {
        return Math.clamp(size, 1, MAX_SIZE);
    }
}

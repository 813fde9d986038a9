package fr.jalon.app.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list over REST.
 *
 * @param next to be sent back as {@code cursor} for the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** A list short enough to come as one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    public static <S, T> Page<T> of(fr.jalon.projections.kernel.Page<S> page, Function<S, T> shown) {
        return new Page<>(page.items().stream().map(shown).toList(), page.next());
    }
}

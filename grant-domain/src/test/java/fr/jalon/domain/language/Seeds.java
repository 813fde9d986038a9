package fr.jalon.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The histories that a property is tried on, each drawn from its seed. */
public final class Seeds {
    private Seeds() {}

    /**
     * Tries all {@code seeds}, with one {@code property} for each processor.
     *
     * @return those properties, with what each has met
     * @throws AssertionError if one finds something wrong; it names the seed
     */
    public static <P extends LongFunction<Optional<String>>> List<P> hold(Supplier<P> property, LongStream seeds) {
        long[] all = seeds.toArray();
        int processors = Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, processors)
                .parallel()
                .mapToObj(first -> {
                    P own = property.get();
                    for (int i = first; i < all.length; i += processors) {
                        assertThat(own.apply(all[i])).as("seed " + all[i]).isEmpty();
                    }
                    return own;
                })
                .toList();
    }
}

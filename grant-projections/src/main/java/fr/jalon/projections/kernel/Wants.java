package fr.jalon.projections.kernel;

import fr.jalon.domain.EventCatalogue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a read model makes rows of, by their stored names: known before anything of a fact is decoded, so that one that cannot be
 * decoded stops those alone that want it.
 */
public final class Wants {
    /** Every fact, also one whose name this version does not know. */
    public static final Wants EVERYTHING = new Wants(null);

    private final @Nullable Set<String> names;

    private Wants(@Nullable Set<String> names) {
        this.names = names;
    }

    /** @param facts event records, or sealed families of which every fact is wanted */
    public static Wants of(Class<?>... facts) {
        return new Wants(Stream.of(facts)
                .flatMap(fact -> fact.isSealed() ? Stream.of(fact.getPermittedSubclasses()) : Stream.of(fact))
                .map(EventCatalogue::name)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** @param name stored name of a fact, e.g. {@code application.submitted} */
    public boolean has(String name) {
        return names == null || names.contains(name);
    }
}

package fr.jalon.projections.rebuild;

import fr.jalon.projections.kernel.Recorded;

/** From a row of the log to the fact it records. Used by several threads at once. */
@FunctionalInterface
public interface EventDecoder {
    /** @throws RuntimeException if the row is not a fact this version knows: a rebuild stops there, it never skips */
    Recorded<?> decode(StoredEvent stored);
}

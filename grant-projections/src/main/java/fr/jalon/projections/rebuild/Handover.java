package fr.jalon.projections.rebuild;

/**
 * Told, in the transaction that replaces the tables of a read model, where its live processor may go on.
 *
 * <p>A live processor locks its token, then its read model; what locks a token here must do so in {@link #prepare}, before the read models
 * are locked, or both wait for each other.
 */
@FunctionalInterface
public interface Handover {
    Handover NONE = (projection, index) -> {};

    /** Before any read model is locked. */
    default void prepare(String projection) {}

    /** @param index last event that the new tables hold */
    void reached(String projection, long index);
}

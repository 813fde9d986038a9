package fr.jalon.projections.rebuild;

/** Told, in the transaction that replaces the tables of a read model, where its live processor may go on. */
@FunctionalInterface
public interface Handover {
    Handover NONE = (projection, index) -> {};

    /** @param index last event that the new tables hold */
    void reached(String projection, long index);
}

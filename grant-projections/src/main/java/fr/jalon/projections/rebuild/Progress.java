package fr.jalon.projections.rebuild;

/** Told how far a rebuild is. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total) -> {};

    /**
     * @param done events taken in so far
     * @param total events there were when the rebuild started
     */
    void advanced(long done, long total);
}

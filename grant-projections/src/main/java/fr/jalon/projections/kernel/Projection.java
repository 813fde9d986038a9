package fr.jalon.projections.kernel;

import java.util.List;

/**
 * A read model: which rows of which tables an event leads to. Fr: modèle de lecture.
 *
 * <p>Pure: the same event gives the same rows for ever, so the live driver, a rebuild and a drift check run this one function. It only
 * ever adds facts; what is true on a day is a question asked of the facts.
 */
public interface Projection {
    /** Short and stable, e.g. {@code budget}; its live processor is {@code projection.budget}. */
    String name();

    /** The tables it alone writes. */
    List<Table> tables();

    /** The facts it makes rows of. It is handed no other, nor stopped by one. */
    Wants wants();

    void project(Recorded<?> recorded, Rows out);
}

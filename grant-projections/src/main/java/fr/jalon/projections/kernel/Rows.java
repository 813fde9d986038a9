package fr.jalon.projections.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that a run of events leads to, by table, in the order of the events. Not for several threads. */
public final class Rows {
    private final Map<Table, List<@Nullable String[]>> rows = new LinkedHashMap<>();
    private final Map<Table, Integer> ordinals = new LinkedHashMap<>();
    private @Nullable Recorded<?> current;
    private @Nullable Projection taker;

    /** Adds the rows that {@code projection} makes of {@code recorded}. */
    public void addFrom(Projection projection, Recorded<?> recorded) {
        current = recorded;
        taker = projection;
        ordinals.clear();
        projection.project(recorded, this);
    }

    /**
     * One row of the event at hand.
     *
     * @param own values of the table's own columns, in their order
     * @throws IllegalArgumentException if they do not fit the columns
     * @throws IllegalStateException if the read model does not say that it wants the fact: it would not be handed it
     */
    public void add(Table table, @Nullable Object... own) {
        if (current == null || taker == null) {
            throw new IllegalStateException("Rows come from an event: call addFrom");
        }
        if (!taker.wants().has(current.name())) {
            throw new IllegalStateException(
                    taker.name() + " makes rows of " + current.name() + ", but does not want it");
        }
        int ordinal = ordinals.merge(table, 1, Integer::sum) - 1;
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(table.row(current, ordinal, own));
    }

    /** Rows of one table, each value as PostgreSQL reads it; empty when there are none. */
    public List<@Nullable String[]> of(Table table) {
        return rows.getOrDefault(table, List.of());
    }

    /** Tables that got rows. */
    public List<Table> tables() {
        return List.copyOf(rows.keySet());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}

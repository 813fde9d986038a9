package fr.jalon.projections.clocks;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which running clocks a reader wants.
 *
 * @param dueFrom first due date, null for any
 * @param dueBy last due date
 * @param call null for all
 * @param clocks none for all
 * @param recordedAfter only those that a fact of a later index set running, null for any
 */
public record ClockFilter(
        @Nullable LocalDate dueFrom,
        LocalDate dueBy,
        @Nullable String call,
        Set<Clock> clocks,
        @Nullable Long recordedAfter) {
    public ClockFilter {
        clocks = Set.copyOf(clocks);
    }

    public static ClockFilter dueBy(LocalDate day) {
        return new ClockFilter(null, day, null, Set.of(), null);
    }

    public ClockFilter from(LocalDate day) {
        return new ClockFilter(day, dueBy, call, clocks, recordedAfter);
    }

    public ClockFilter only(Set<Clock> some) {
        return new ClockFilter(dueFrom, dueBy, call, some, recordedAfter);
    }

    public ClockFilter recordedAfter(long index) {
        return new ClockFilter(dueFrom, dueBy, call, clocks, index);
    }
}

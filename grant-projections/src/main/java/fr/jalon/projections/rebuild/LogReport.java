package fr.jalon.projections.rebuild;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a look at the log itself found.
 *
 * @param differences the first ones of each kind, in the order of the log
 */
public record LogReport(List<LogDifference> differences) {
    public LogReport {
        differences = differences.stream()
                .sorted(Comparator.comparingLong(LogDifference::rank))
                .toList();
    }

    public boolean isWhole() {
        return differences.isEmpty();
    }

    /** What something outside the database knows, added. */
    public LogReport and(Stream<LogDifference> more) {
        return new LogReport(Stream.concat(differences.stream(), more).toList());
    }
}

package fr.jalon.projections.rebuild;

import java.util.List;
import java.util.Map;

/**
 * What a comparison of the live tables with the log found.
 *
 * @param comparedUpTo last event compared, by read model
 * @param rowsCompared rows of the live tables looked at, by table
 * @param drifts the first ones of each table, in the order of the log
 * @param rowsDrifted rows that differ, whether listed or not
 */
public record DriftReport(
        Map<String, Long> comparedUpTo, Map<String, Long> rowsCompared, List<Drift> drifts, long rowsDrifted) {

    public boolean isClean() {
        return rowsDrifted == 0;
    }
}

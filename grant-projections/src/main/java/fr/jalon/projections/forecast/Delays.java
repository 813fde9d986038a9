package fr.jalon.projections.forecast;

import java.util.List;

/**
 * How late payments come after the day they were planned for, in days; negative when they come early. Fr: décalages observés.
 *
 * @param observations payments it is drawn from
 * @param earlyDays tenth percentile
 * @param medianDays fiftieth
 * @param lateDays ninetieth
 */
public record Delays(int observations, long earlyDays, long medianDays, long lateDays) {
    /** With fewer observations nothing is shifted, and the forecast says so. */
    public static final int ENOUGH = 8;

    /** Whether there are enough observations to shift what is planned. */
    public boolean isKnown() {
        return observations >= ENOUGH;
    }

    /** Percentiles by nearest rank: no fraction of a day is ever made up. */
    static Delays of(List<Long> observed) {
        if (observed.size() < ENOUGH) {
            return new Delays(observed.size(), 0, 0, 0);
        }
        List<Long> sorted = observed.stream().sorted().toList();
        return new Delays(sorted.size(), percentile(sorted, 10), percentile(sorted, 50), percentile(sorted, 90));
    }

    private static long percentile(List<Long> sorted, int percent) {
        int rank = Math.ceilDiv(percent * sorted.size(), 100);
        return sorted.get(Math.max(rank, 1) - 1);
    }
}

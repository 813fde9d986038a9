package fr.jalon.projections.forecast;

/**
 * What was forecast for a year as known when it began, beside what was then paid. Euro cents. Fr: vérification a posteriori.
 *
 * @param paidCents less what the bank sent back that year
 */
public record BackTest(int year, Delays delays, long forecastCents, long lowCents, long highCents, long paidCents) {
    /** Paid over forecast. */
    public long errorCents() {
        return paidCents - forecastCents;
    }

    public boolean isWithinTheInterval() {
        return lowCents <= paidCents && paidCents <= highCents;
    }
}

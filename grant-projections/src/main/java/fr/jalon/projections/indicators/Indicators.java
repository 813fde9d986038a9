package fr.jalon.projections.indicators;

import fr.jalon.projections.budget.BudgetPosition;
import fr.jalon.projections.waves.WaveView.Funnel;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one call as of two dates. Amounts in euro cents. Fr: indicateurs de l'appel.
 *
 * @param budget all years of its budget node added up: what was committed and paid so far; what was opened is of one year each time, and its sum
 *     is no room to commit in
 * @param currentYear that of the day read: what may still be committed and paid; what a closed year had left is no longer there
 * @param years each year of the node, the earliest first
 */
public record Indicators(
        String callId,
        Labelled labelled,
        Applications applications,
        Grants grants,
        BudgetPosition budget,
        YearCredits currentYear,
        List<YearCredits> years) {

    /**
     * Labels granted; a label lost later still counts in {@code total}, as it was decided.
     *
     * @param byTerritory RURAL, SMALL_MEDIUM_TOWN and QPV, all three always, as decided
     * @param inForce less those withdrawn or renounced
     */
    public record Labelled(long total, SortedMap<Integer, Long> byWave, Map<String, Long> byTerritory, long inForce) {}

    /**
     * Dossiers that ever reached each step.
     *
     * @param byWave submitted, by wave
     */
    public record Applications(Funnel reached, SortedMap<Integer, Long> byWave) {}

    /**
     * @param awarded grants awarded
     * @param count agreements signed
     * @param totalCents what they grant, as amended
     * @param meanCents of the signed agreements, floored to the cent; null without any
     */
    public record Grants(
            long awarded,
            long awardedCents,
            long count,
            long totalCents,
            @Nullable Long meanCents) {}

    /** What one budget year was opened with, what it consumed and what it still has; nothing when it was not opened. Fr: crédits de l'exercice. */
    public record YearCredits(
            int year,
            long aeOpenedCents,
            long aeCommittedCents,
            long aeAvailableCents,
            long cpOpenedCents,
            long cpPaidCents,
            long cpAvailableCents) {
        static YearCredits of(int year, BudgetPosition position) {
            return new YearCredits(
                    year,
                    position.aeOpenedCents(),
                    position.aeCommittedCents(),
                    position.aeAvailableCents(),
                    position.cpOpenedCents(),
                    position.cpPaidCents(),
                    position.cpAvailableCents());
        }
    }
}

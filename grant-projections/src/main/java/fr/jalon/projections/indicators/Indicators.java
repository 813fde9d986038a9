package fr.jalon.projections.indicators;

import fr.jalon.projections.budget.BudgetPosition;
import fr.jalon.projections.waves.WaveView.Funnel;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The figures of one call as of two dates. Amounts in euro cents. Fr: indicateurs de l'appel. */
public record Indicators(
        String callId, Labelled labelled, Applications applications, Grants grants, BudgetPosition budget) {

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
}

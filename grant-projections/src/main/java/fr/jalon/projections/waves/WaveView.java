package fr.jalon.projections.waves;

import fr.jalon.domain.dossier.event.LifecycleStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One wave of a call: its calendar, its sessions, how many files reached each step and where they stand.
 *
 * @param closedOn null until closed
 * @param reached dossiers that ever reached a stage of the funnel
 * @param standing dossiers by the stage they are in; stages without any are left out
 */
public record WaveView(
        String callId,
        int wave,
        LocalDate opensOn,
        Instant closesAt,
        @Nullable LocalDate closedOn,
        Funnel reached,
        Map<LifecycleStage, Long> standing,
        List<SessionView> sessions) {

    /** How many dossiers of a wave, or of a call, ever reached each step. */
    public record Funnel(
            long drafted,
            long submitted,
            long admissible,
            long inadmissible,
            long inSession,
            long selected,
            long waitlisted,
            long notSelected,
            long labelled,
            long incubating,
            long incubated,
            long proposed,
            long awarded,
            long signed,
            long paid,
            long inSupport,
            long closed,
            long withdrawn) {}

    /**
     * One jury session.
     *
     * @param state CONVENED, OPENED, RANKED or SIGNED
     * @param since legal date from which it is in this state
     * @param selected counts of the signed minutes; null before
     */
    public record SessionView(
            String sessionId,
            String callId,
            int wave,
            LocalDate heldOn,
            String state,
            LocalDate since,
            @Nullable Integer selected,
            @Nullable Integer waitlisted,
            @Nullable Integer turnedDown) {}
}

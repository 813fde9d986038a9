package fr.jalon.domain.selection.event;

import fr.jalon.domain.kernel.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Facts of a jury session. */
public sealed interface SelectionEvent {
    String sessionId();

    /** Fr: comité convoqué. */
    @EventType(name = "selection.session-convened")
    record SessionConvened(
            String sessionId,
            String callId,
            int wave,
            LocalDate heldOn,
            List<String> members,
            Map<String, Integer> criteria,
            List<String> tieBreak,
            int quorumBp)
            implements SelectionEvent {}

    /** Fr: dossier inscrit à l'ordre du jour. */
    @EventType(name = "selection.file-placed")
    record FilePlaced(String sessionId, String dossierId, List<String> appraisedBy) implements SelectionEvent {}

    /** Fr: dossier retiré de l'ordre du jour. */
    @EventType(name = "selection.file-removed")
    record FileRemoved(String sessionId, String dossierId) implements SelectionEvent {}

    /** A member declared interests, maybe none; each one recuses from that file. Fr: intérêts déclarés, déport. */
    @EventType(name = "selection.interests-declared")
    record InterestsDeclared(String sessionId, String member, List<String> inDossiers, String nature)
            implements SelectionEvent {}

    /** Fr: quorum constaté, séance ouverte. */
    @EventType(name = "selection.session-opened")
    record SessionOpened(String sessionId, List<String> present) implements SelectionEvent {}

    /** Fr: dossier noté par un membre. */
    @EventType(name = "selection.file-scored")
    record FileScored(
            String sessionId, String dossierId, String member, Map<String, Integer> marks, String justification)
            implements SelectionEvent {}

    /**
     * The files in order of merit. Fr: classement arrêté.
     *
     * @param order dossiers, best first
     * @param averageHundredths mean total of each dossier of {@code order}, in hundredths of a point, same order
     * @param places how many from the top are selected
     * @param reserves how many after them wait
     */
    @EventType(name = "selection.ranking-established")
    record RankingEstablished(
            String sessionId, List<String> order, List<Integer> averageHundredths, int places, int reserves)
            implements SelectionEvent {}

    /** The minutes are signed; what they say goes to each dossier. Fr: procès-verbal signé. */
    @EventType(name = "selection.minutes-signed")
    record MinutesSigned(String sessionId, List<String> selected, List<String> waitlisted, List<String> turnedDown)
            implements SelectionEvent {}
}

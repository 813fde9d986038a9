package fr.jalon.domain.call.event;

import fr.jalon.domain.kernel.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Facts of a call. Amounts in euro cents, instants in UTC, dates in Paris. */
public sealed interface CallEvent {
    String callId();

    /**
     * The call was published with its first rule set. Fr: appel publié.
     *
     * @param criteria codes of the scoring grid, each with its highest mark
     * @param tieBreak the same codes, in the order in which they part equal totals: a stored map keeps no order
     */
    @EventType(name = "call.opened")
    record CallOpened(
            String callId,
            String title,
            String kind,
            String budgetNode,
            boolean fictional,
            Map<String, Integer> criteria,
            List<String> tieBreak,
            String ruleSet,
            Map<String, Long> parameters)
            implements CallEvent {}

    /** A new version of the rules applies to dossiers drafted from a date. Fr: rectificatif publié. */
    @EventType(name = "call.rule-set-published")
    record RuleSetPublished(
            String callId, String ruleSet, LocalDate validFrom, String legalBasis, Map<String, Long> parameters)
            implements CallEvent {}

    /** A wave was opened until an instant. Fr: vague ouverte. */
    @EventType(name = "call.wave-opened")
    record WaveOpened(String callId, int wave, LocalDate opensOn, Instant closesAt) implements CallEvent {}

    /** The closing of an open wave was moved. Fr: clôture reportée. */
    @EventType(name = "call.wave-closing-moved")
    record WaveClosingMoved(String callId, int wave, Instant closesAt, String grounds) implements CallEvent {}

    /** A wave was closed. Fr: vague close. */
    @EventType(name = "call.wave-closed")
    record WaveClosed(String callId, int wave) implements CallEvent {}

    /** A submission was accepted in a wave. Fr: candidature enregistrée. */
    @EventType(name = "call.application-registered")
    record ApplicationRegistered(String callId, int wave, String dossierId, String siteSiret) implements CallEvent {}

    /** A withdrawn dossier left its wave. Fr: candidature radiée du registre de la vague. */
    @EventType(name = "call.application-unregistered")
    record ApplicationUnregistered(String callId, int wave, String dossierId, String siteSiret) implements CallEvent {}

    /** A label was given its number. Fr: numéro de label attribué. */
    @EventType(name = "call.label-registered")
    record LabelRegistered(String callId, int wave, String dossierId, int number) implements CallEvent {}

    /** The call was ended. Fr: appel clos. */
    @EventType(name = "call.ended")
    record CallEnded(String callId) implements CallEvent {}
}

package fr.jalon.domain.label.event;

import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.domain.kernel.TerritoryClass;
import java.time.LocalDate;
import java.util.List;

/** Facts of a label. */
public sealed interface LabelEvent extends DossierEvent {
    /** The place is labelled; the territory is the one of the decision, whatever a later geography says. Fr: label attribué. */
    @EventType(name = "label.granted")
    record LabelGranted(
            String dossierId,
            String callId,
            int wave,
            String siteSiret,
            String commune,
            TerritoryClass territory,
            LocalDate grantedOn)
            implements LabelEvent {}

    /** Fr: label annoncé. */
    @EventType(name = "label.announced")
    record LabelAnnounced(String dossierId, LocalDate announcedOn) implements LabelEvent {}

    /** Fr: procédure contradictoire ouverte. CRPA, art. L.122-1. */
    @EventType(name = "label.hearing-opened")
    record LabelHearingOpened(String dossierId, List<String> grounds, LocalDate answerDueOn) implements LabelEvent {}

    /** Fr: observations recueillies. */
    @EventType(name = "label.observations-received")
    record LabelObservationsReceived(String dossierId, String summary) implements LabelEvent {}

    /** Fr: procédure close sans suite. */
    @EventType(name = "label.hearing-dropped")
    record LabelHearingDropped(String dossierId, String grounds) implements LabelEvent {}

    /** Fr: label retiré. */
    @EventType(name = "label.withdrawn")
    record LabelWithdrawn(String dossierId, String callId, int wave, TerritoryClass territory, List<String> reasons)
            implements LabelEvent {}

    /** The holder gave the label up. Fr: renonciation au label. */
    @EventType(name = "label.renounced")
    record LabelRenounced(String dossierId, String callId, int wave, TerritoryClass territory, String grounds)
            implements LabelEvent {}
}

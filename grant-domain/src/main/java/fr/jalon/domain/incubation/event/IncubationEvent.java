package fr.jalon.domain.incubation.event;

import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.domain.kernel.Opinion;
import java.time.LocalDate;
import java.util.List;

/** Facts of an incubation. */
public sealed interface IncubationEvent extends DossierEvent {
    /** Fr: incubation démarrée. {@code endsOn} is date to date. */
    @EventType(name = "incubation.started")
    record IncubationStarted(String dossierId, String leadExpert, LocalDate startedOn, LocalDate endsOn)
            implements IncubationEvent {}

    /** Fr: atelier tenu. */
    @EventType(name = "incubation.workshop-held")
    record WorkshopHeld(String dossierId, String theme, String expert) implements IncubationEvent {}

    /** Fr: livrable accepté. */
    @EventType(name = "incubation.deliverable-accepted")
    record DeliverableAccepted(String dossierId, Deliverable deliverable) implements IncubationEvent {}

    /** The end moved, from the old end. Fr: incubation prolongée. */
    @EventType(name = "incubation.extended")
    record IncubationExtended(String dossierId, int months, LocalDate endsOn, String grounds)
            implements IncubationEvent {}

    /** Fr: incubation attestée. */
    @EventType(name = "incubation.attested")
    record IncubationAttested(String dossierId, String leadExpert, Opinion opinion, String report)
            implements IncubationEvent {}

    /** Fr: incubation en échec. */
    @EventType(name = "incubation.failed")
    record IncubationFailed(String dossierId, List<String> reasons) implements IncubationEvent {}
}

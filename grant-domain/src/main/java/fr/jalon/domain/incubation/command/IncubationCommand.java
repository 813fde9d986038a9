package fr.jalon.domain.incubation.command;

import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.Prose;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of an incubation. Experts are known by an id, never by name. */
public sealed interface IncubationCommand extends DossierCommand {
    /** Fr: démarrer l'incubation. */
    record StartIncubation(@TargetAggregateIdentifier String dossierId, String leadExpert)
            implements IncubationCommand {}

    /** Fr: tenir un atelier. */
    record HoldWorkshop(@TargetAggregateIdentifier String dossierId, String theme, String expert)
            implements IncubationCommand {}

    /** Accepts one deliverable of the incubation. Fr: accepter un livrable. */
    record AcceptDeliverable(@TargetAggregateIdentifier String dossierId, Deliverable deliverable)
            implements IncubationCommand {}

    /** Prolongs before the end, within the maximum of the rule set. Fr: prolonger. */
    record ExtendIncubation(
            @TargetAggregateIdentifier String dossierId,
            int months,
            @Prose String grounds) implements IncubationCommand {}

    /** Ends the incubation with the lead expert's opinion. Fr: attester. */
    record AttestIncubation(
            @TargetAggregateIdentifier String dossierId,
            Opinion opinion,
            @Prose String report) implements IncubationCommand {}

    /** Ends the incubation without attestation. Fr: constater l'échec. */
    record FailIncubation(@TargetAggregateIdentifier String dossierId, List<String> reasons)
            implements IncubationCommand {}
}

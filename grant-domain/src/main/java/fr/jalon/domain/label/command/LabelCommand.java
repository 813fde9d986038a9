package fr.jalon.domain.label.command;

import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.Prose;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked about the label of a dossier. */
public sealed interface LabelCommand extends DossierCommand {
    /** Fr: attribuer le label. */
    record GrantLabel(@TargetAggregateIdentifier String dossierId) implements LabelCommand {}

    /** Makes the label public. Fr: annoncer. */
    record AnnounceLabel(@TargetAggregateIdentifier String dossierId) implements LabelCommand {}

    /** Tells the holder what is held against the place and until when to answer. Fr: ouvrir la procédure contradictoire. */
    record OpenLabelHearing(@TargetAggregateIdentifier String dossierId, List<String> grounds)
            implements LabelCommand {}

    /** Records what the holder answers. Fr: recueillir les observations. */
    record RecordLabelObservations(
            @TargetAggregateIdentifier String dossierId,
            @Prose String summary) implements LabelCommand {}

    /** Ends the procedure, the label being kept. Fr: clore sans suite. */
    record DropLabelHearing(
            @TargetAggregateIdentifier String dossierId,
            @Prose String grounds) implements LabelCommand {}

    /** Takes the label back, once the holder could answer. Fr: retirer le label. */
    record WithdrawLabel(@TargetAggregateIdentifier String dossierId, List<String> reasons) implements LabelCommand {}
}

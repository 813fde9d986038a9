package fr.jalon.domain.dossier.command;

import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.Prose;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a dossier at any stage. */
public sealed interface DossierWideCommand extends DossierCommand {
    /**
     * The applicant stops. Before a decision the application is withdrawn; after the label, the label is renounced; after the award,
     * the grant too, and what it held of the budget is freed. Fr: désistement, renonciation.
     */
    record WithdrawDossier(
            @TargetAggregateIdentifier String dossierId,
            @Prose String grounds) implements DossierWideCommand {}
}

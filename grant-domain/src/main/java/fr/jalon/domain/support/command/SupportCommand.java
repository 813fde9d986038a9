package fr.jalon.domain.support.command;

import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.Prose;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the two years of support, and of the closing. Experts are known by an id. */
public sealed interface SupportCommand extends DossierCommand {
    /** Fr: démarrer l'accompagnement. */
    record StartSupport(@TargetAggregateIdentifier String dossierId, String expert) implements SupportCommand {}

    /** Fr: visiter. */
    record RecordVisit(
            @TargetAggregateIdentifier String dossierId,
            String expert,
            @Prose String findings) implements SupportCommand {}

    /** Records what the place reports. Fr: recueillir les indicateurs. */
    record RecordIndicators(
            @TargetAggregateIdentifier String dossierId, int jobs, int residents, int machines, int trainees)
            implements SupportCommand {}

    /** Fr: recevoir un compte rendu financier. */
    record ReceiveFinancialReport(@TargetAggregateIdentifier String dossierId, int year, String documentSha256)
            implements SupportCommand {}

    /** Ends the support at its term. Fr: achever l'accompagnement. */
    record EndSupport(
            @TargetAggregateIdentifier String dossierId,
            @Prose String conclusion) implements SupportCommand {}

    /** Closes the dossier once everything is paid and reported. Fr: clore le dossier. */
    record CloseDossier(@TargetAggregateIdentifier String dossierId) implements SupportCommand {}
}

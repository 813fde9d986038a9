package fr.jalon.domain.recovery.command;

import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.Prose;
import fr.jalon.domain.kernel.RecoveryGround;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the recoveries of a dossier. Amounts in euro cents; a recovery is numbered 1, 2… within its dossier. */
public sealed interface RecoveryCommand extends DossierCommand {
    /** Tells the beneficiary what is held against it, before any decision. Fr: ouvrir la procédure contradictoire. CRPA, art. L.122-1. */
    record OpenRecoveryHearing(
            @TargetAggregateIdentifier String dossierId,
            int recovery,
            RecoveryGround ground,
            long amountCents,
            List<String> reasons)
            implements RecoveryCommand {}

    /** Fr: recueillir les observations. */
    record RecordRecoveryObservations(
            @TargetAggregateIdentifier String dossierId,
            int recovery,
            @Prose String observations) implements RecoveryCommand {}

    /** Nothing is to be recovered after all. Fr: abandonner la procédure. */
    record DropRecovery(
            @TargetAggregateIdentifier String dossierId,
            int recovery,
            @Prose String grounds) implements RecoveryCommand {}

    /** A reasoned decision, after the hearing. Fr: décider le reversement. CRPA, art. L.211-2. */
    record DecideRecovery(
            @TargetAggregateIdentifier String dossierId, int recovery, long amountCents, List<String> reasons)
            implements RecoveryCommand {}

    /** Fr: émettre le titre de perception. */
    record IssueRevenueOrder(@TargetAggregateIdentifier String dossierId, int recovery, String revenueOrderNo)
            implements RecoveryCommand {}

    /** From here the delay to challenge runs. Fr: notifier le titre. */
    record NotifyRevenueOrder(@TargetAggregateIdentifier String dossierId, int recovery) implements RecoveryCommand {}

    /** Suspends collection. Fr: contester le titre. Decree 2012-1246, art. 118. */
    record LodgeChallenge(
            @TargetAggregateIdentifier String dossierId,
            int recovery,
            LocalDate postedOn,
            @Prose String grounds) implements RecoveryCommand {}

    /** By somebody who did not decide. Fr: statuer sur la contestation, titre confirmé. */
    record ConfirmRevenueOrder(@TargetAggregateIdentifier String dossierId, int recovery, List<String> reasons)
            implements RecoveryCommand {}

    /** By somebody who did not decide. Fr: annuler le titre. */
    record CancelRevenueOrder(@TargetAggregateIdentifier String dossierId, int recovery, List<String> reasons)
            implements RecoveryCommand {}

    /** Fr: accorder un échéancier. */
    record AgreeRecoveryPlan(
            @TargetAggregateIdentifier String dossierId, int recovery, int instalments, LocalDate firstDueOn)
            implements RecoveryCommand {}

    /** Fr: encaisser. */
    record CollectRecovery(
            @TargetAggregateIdentifier String dossierId, int recovery, long amountCents, String reference)
            implements RecoveryCommand {}

    /** Set off against what the State owes the same debtor. Fr: compenser. */
    record OffsetDebt(@TargetAggregateIdentifier String dossierId, int recovery, long amountCents, String reference)
            implements RecoveryCommand {}

    /** Fr: remise gracieuse. */
    record RemitDebt(@TargetAggregateIdentifier String dossierId, int recovery, long amountCents, List<String> reasons)
            implements RecoveryCommand {}

    /** What is left cannot be collected. Fr: admettre en non-valeur. */
    record WriteOffDebt(
            @TargetAggregateIdentifier String dossierId,
            int recovery,
            @Prose String grounds) implements RecoveryCommand {}

    /** Payments stop; the claim must be declared in time. Fr: enregistrer une procédure collective. */
    record RecordInsolvency(@TargetAggregateIdentifier String dossierId, LocalDate publishedOn, String reference)
            implements RecoveryCommand {}

    /** Fr: déclarer la créance. C. com., art. L.622-24. */
    record DeclareClaim(@TargetAggregateIdentifier String dossierId, int recovery, String reference)
            implements RecoveryCommand {}
}

package fr.jalon.domain.subsidy.command;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.MayBeEmpty;
import fr.jalon.domain.kernel.Prose;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a subsidy. Amounts in euro cents, rates in basis points. */
public sealed interface SubsidyCommand extends DossierCommand {
    /** The committee proposes an amount; AE are reserved at once, or the act is refused. Fr: proposer un montant. */
    record ProposeAmount(
            @TargetAggregateIdentifier String dossierId, long amountCents, long eligibleCostCents, int rateBp)
            implements SubsidyCommand {}

    /** Reserves again, in the budget of this year, what lapsed or was held in an earlier one. Fr: renouveler la réservation. */
    record RenewReservation(@TargetAggregateIdentifier String dossierId) implements SubsidyCommand {}

    /** Ends a reservation whose day has passed. Sent by the product only. Fr: caducité de la réservation. */
    record LapseReservation(@TargetAggregateIdentifier String dossierId) implements SubsidyCommand {}

    /**
     * Another public aid for the same project; what a source says last stands. Fr: déclarer une aide publique. Decree 2018-514, art. 10.
     *
     * @param amountCents zero when the aid came to nothing
     */
    record DeclarePublicAid(@TargetAggregateIdentifier String dossierId, String source, long amountCents)
            implements SubsidyCommand {}

    /** The committee or the authority gives no grant; the label is another matter. Fr: refuser la subvention. */
    record RefuseGrant(@TargetAggregateIdentifier String dossierId, List<String> reasons) implements SubsidyCommand {}

    /**
     * Grants the amount proposed. Fr: attribuer la subvention.
     *
     * @param schemeReference of the scheme or text that {@code aidBasis} rests on; may be empty without economic activity
     */
    record AwardGrant(
            @TargetAggregateIdentifier String dossierId,
            AidBasis aidBasis,
            @MayBeEmpty String schemeReference) implements SubsidyCommand {}

    /** Draws up the agreement with its compulsory contents. Fr: préparer la convention. Decree 2018-514, art. 8. */
    record DraftAgreement(
            @TargetAggregateIdentifier String dossierId,
            String agreementNo,
            @Prose String purpose,
            LocalDate completionDueOn,
            @Prose String paymentTerms,
            @Prose String repaymentTerms)
            implements SubsidyCommand {}

    /** Records the beneficiary's signature. Fr: enregistrer la signature du bénéficiaire. */
    record RecordBeneficiarySignature(
            @TargetAggregateIdentifier String dossierId, LocalDate signedOn) implements SubsidyCommand {}

    /**
     * Fr: accorder le visa du contrôleur budgétaire.
     *
     * @param amountCents the whole grant it covers: as awarded, or as an amendment will make it
     */
    record GrantVisa(@TargetAggregateIdentifier String dossierId, String visaReference, long amountCents)
            implements SubsidyCommand {}

    /** Fr: refuser le visa. */
    record RefuseVisa(@TargetAggregateIdentifier String dossierId, long amountCents, List<String> reasons)
            implements SubsidyCommand {}

    /** The minister of the budget authorises what the controller refused. Fr: passer outre au refus de visa. */
    record OverruleVisa(@TargetAggregateIdentifier String dossierId, String reference) implements SubsidyCommand {}

    /**
     * Signs for the State: AE are consumed in the same transaction, or the signature is refused. Fr: signer la convention.
     *
     * @param delegationId under which the person signs; must be theirs, valid that day, and cover the amount
     */
    record SignAgreement(@TargetAggregateIdentifier String dossierId, String delegationId) implements SubsidyCommand {}

    /** Notifies the signed agreement, from which rights and delays run. Fr: notifier. */
    record NotifyAgreement(@TargetAggregateIdentifier String dossierId) implements SubsidyCommand {}

    /**
     * Changes the agreement, never its purpose; more money consumes AE in the same transaction. Fr: signer un avenant.
     *
     * @param amendment numbered 1, 2… within the agreement
     * @param maxCents the grant from now on
     * @param purposeChanged a new purpose is a new decision, so this is refused
     */
    record AmendAgreement(
            @TargetAggregateIdentifier String dossierId,
            int amendment,
            long maxCents,
            LocalDate completionDueOn,
            boolean purposeChanged,
            String delegationId,
            @Prose String grounds)
            implements SubsidyCommand {}

    /** Records the first legal act of the works. Fr: déclarer le commencement d'exécution. */
    record DeclareStart(@TargetAggregateIdentifier String dossierId, LocalDate firstActOn, String proof)
            implements SubsidyCommand {}
}

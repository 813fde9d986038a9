package fr.jalon.domain.subsidy.command;

import fr.jalon.domain.kernel.DossierCommand;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a subsidy. Amounts in euro cents, rates in basis points. */
public sealed interface SubsidyCommand extends DossierCommand {
    /** The committee proposes an amount; AE are reserved at once, or the act is refused. Fr: proposer un montant. */
    record ProposeAmount(
            @TargetAggregateIdentifier String dossierId, long amountCents, long eligibleCostCents, int rateBp)
            implements SubsidyCommand {}

    /** The committee or the authority gives no grant; the label is another matter. Fr: refuser la subvention. */
    record RefuseGrant(@TargetAggregateIdentifier String dossierId, List<String> reasons) implements SubsidyCommand {}

    /** Grants the amount proposed. Fr: attribuer la subvention. */
    record AwardGrant(@TargetAggregateIdentifier String dossierId, String aidBasis) implements SubsidyCommand {}

    /** Draws up the agreement with its compulsory contents. Fr: préparer la convention. */
    record DraftAgreement(
            @TargetAggregateIdentifier String dossierId, String agreementNo, String purpose, LocalDate completionDueOn)
            implements SubsidyCommand {}

    /** Records the beneficiary's signature. Fr: enregistrer la signature du bénéficiaire. */
    record RecordBeneficiarySignature(
            @TargetAggregateIdentifier String dossierId, LocalDate signedOn) implements SubsidyCommand {}

    /** Signs for the State: AE are consumed in the same transaction, or the signature is refused. Fr: signer la convention. */
    record SignAgreement(@TargetAggregateIdentifier String dossierId) implements SubsidyCommand {}

    /** Notifies the signed agreement, from which rights and delays run. Fr: notifier. */
    record NotifyAgreement(@TargetAggregateIdentifier String dossierId) implements SubsidyCommand {}

    /** Records the first legal act of the works. Fr: déclarer le commencement d'exécution. */
    record DeclareStart(@TargetAggregateIdentifier String dossierId, LocalDate firstActOn, String proof)
            implements SubsidyCommand {}
}

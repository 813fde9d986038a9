package fr.jalon.domain.payment.command;

import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Prose;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.kernel.VaultToken;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the payments of a dossier. Amounts in euro cents; a payment is numbered 1, 2… within its dossier. */
public sealed interface PaymentCommand extends DossierCommand {
    /** Fr: saisir les coordonnées bancaires. */
    record EnterBankDetails(@TargetAggregateIdentifier String dossierId, VaultToken iban) implements PaymentCommand {}

    /** Another person confirms the account. Fr: vérifier les coordonnées bancaires. */
    record VerifyBankDetails(
            @TargetAggregateIdentifier String dossierId,
            @Prose String evidence) implements PaymentCommand {}

    /** The account is not the payee's. Fr: rejeter les coordonnées bancaires. */
    record RejectBankDetails(@TargetAggregateIdentifier String dossierId, List<String> reasons)
            implements PaymentCommand {}

    /** A first-demand bank guarantee, which allows a larger advance. Fr: enregistrer une garantie à première demande. */
    record RegisterGuarantee(
            @TargetAggregateIdentifier String dossierId, String reference, long amountCents, LocalDate expiresOn)
            implements PaymentCommand {}

    /**
     * Asks for an instalment. Fr: demander un versement.
     *
     * @param documents SHA-256 of each document, in hexadecimal
     */
    record RequestPayment(
            @TargetAggregateIdentifier String dossierId,
            int payment,
            Instalment instalment,
            long amountCents,
            List<String> documents)
            implements PaymentCommand {}

    /** Sends a request back; it can be made again. Fr: retourner la demande. */
    record ReturnPaymentRequest(@TargetAggregateIdentifier String dossierId, int payment, List<String> reasons)
            implements PaymentCommand {}

    /** Judges the expenditure that a request rests on. Fr: contrôler les dépenses justifiées. */
    record ReviewExpenditure(
            @TargetAggregateIdentifier String dossierId,
            int payment,
            long justifiedCents,
            long rejectedCents,
            @Prose String findings)
            implements PaymentCommand {}

    /** Certifies that the conditions of the payment are met. Fr: certifier le service fait. */
    record CertifyServiceDone(@TargetAggregateIdentifier String dossierId, int payment, long acceptedCents)
            implements PaymentCommand {}

    /** Fixes the exact debt. Fr: liquider. */
    record LiquidatePayment(@TargetAggregateIdentifier String dossierId, int payment) implements PaymentCommand {}

    /** Orders the accountant to pay. Fr: ordonnancer. */
    record OrderPayment(@TargetAggregateIdentifier String dossierId, int payment) implements PaymentCommand {}

    /** The accountant checks an order before paying; every point must hold. Fr: contrôler l'ordre de payer. */
    record ControlPayment(@TargetAggregateIdentifier String dossierId, int payment, List<ControlPoint> points)
            implements PaymentCommand {}

    /** The accountant stops the payment and says why. Fr: suspendre. */
    record SuspendPayment(
            @TargetAggregateIdentifier String dossierId,
            int payment,
            SuspensionGround ground,
            @Prose String grounds) implements PaymentCommand {}

    /** The ordonnateur answers a suspension. Fr: régulariser. */
    record RegularisePayment(
            @TargetAggregateIdentifier String dossierId,
            int payment,
            @Prose String answer) implements PaymentCommand {}

    /** The ordonnateur orders in writing, on his own responsibility, that a suspended payment be made. Fr: requérir. GBCP, art. 195. */
    record RequisitionPayment(
            @TargetAggregateIdentifier String dossierId,
            int payment,
            @Prose String writtenOrder) implements PaymentCommand {}

    /** Puts a controlled order in a payment run. Fr: inscrire dans une campagne de paiement. */
    record PlaceInRun(@TargetAggregateIdentifier String dossierId, int payment, String runId)
            implements PaymentCommand {}

    /** Takes a payment out of a run that was not approved. Fr: retirer de la campagne. */
    record TakeOutOfRun(@TargetAggregateIdentifier String dossierId, int payment) implements PaymentCommand {}

    /** The run that holds it was approved, and whoever approved it answers for it. Sent by the product only. */
    record ApproveInRun(@TargetAggregateIdentifier String dossierId, int payment, String runId)
            implements PaymentCommand {}

    /** The run was cancelled. Sent by the product only. */
    record LeaveCancelledRun(@TargetAggregateIdentifier String dossierId, int payment) implements PaymentCommand {}

    /** The run was issued: paid as by {@link ExecutePayment}. Sent by the product only. */
    record ExecuteInRun(@TargetAggregateIdentifier String dossierId, int payment, String runId)
            implements PaymentCommand {}

    /** The money of a payment made alone came back: its account must be verified anew. Fr: enregistrer un retour bancaire. */
    record RecordBankReturn(
            @TargetAggregateIdentifier String dossierId, int payment, String bankReason, LocalDate returnedOn)
            implements PaymentCommand {}

    /** The bank sent back a line of a run. Sent by the product only. */
    record ReturnInRun(
            @TargetAggregateIdentifier String dossierId,
            int payment,
            String runId,
            String bankReason,
            LocalDate returnedOn)
            implements PaymentCommand {}

    /** As {@link ReturnInRun}, when a person recorded it on the run: it is this dossier that they handle. Sent by the product only. */
    record RecordReturnInRun(
            @TargetAggregateIdentifier String dossierId,
            int payment,
            String runId,
            String bankReason,
            LocalDate returnedOn)
            implements PaymentCommand {
        public ReturnInRun asSaidByTheBank() {
            return new ReturnInRun(dossierId, payment, runId, bankReason, returnedOn);
        }
    }

    /** Orders again, to the account now verified, what the bank returned. Fr: réémettre. */
    record ReissuePayment(@TargetAggregateIdentifier String dossierId, int payment) implements PaymentCommand {}

    /** The project is done. Fr: déclarer l'achèvement. Decree 2018-514, art. 13. */
    record DeclareCompletion(@TargetAggregateIdentifier String dossierId, LocalDate completedOn, List<String> documents)
            implements PaymentCommand {}

    /**
     * Fixes the final amount: the rate applied to the justified eligible cost, capped. Fr: arrêter le montant définitif. Decree 2018-514, art. 10.
     *
     * @param justifiedCents of the whole project; what the reviews found is part of it, since the balance is reviewed after this
     */
    record FixFinalAmount(@TargetAggregateIdentifier String dossierId, long justifiedCents) implements PaymentCommand {}

    /** The accountant pays: CP are consumed in the same transaction, or the payment is refused. Fr: payer. */
    record ExecutePayment(@TargetAggregateIdentifier String dossierId, int payment) implements PaymentCommand {}
}

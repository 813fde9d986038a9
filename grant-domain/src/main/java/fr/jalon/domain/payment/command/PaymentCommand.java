package fr.jalon.domain.payment.command;

import fr.jalon.domain.kernel.DossierCommand;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.VaultToken;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the payments of a dossier. Amounts in euro cents; a payment is numbered 1, 2… within its dossier. */
public sealed interface PaymentCommand extends DossierCommand {
    /** Fr: saisir les coordonnées bancaires. */
    record EnterBankDetails(@TargetAggregateIdentifier String dossierId, VaultToken iban) implements PaymentCommand {}

    /** Another person confirms the account. Fr: vérifier les coordonnées bancaires. */
    record VerifyBankDetails(@TargetAggregateIdentifier String dossierId, String evidence) implements PaymentCommand {}

    /** Asks for an instalment. Fr: demander un versement. */
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

    /** Certifies that the conditions of the payment are met. Fr: certifier le service fait. */
    record CertifyServiceDone(@TargetAggregateIdentifier String dossierId, int payment, long acceptedCents)
            implements PaymentCommand {}

    /** Fixes the exact debt. Fr: liquider. */
    record LiquidatePayment(@TargetAggregateIdentifier String dossierId, int payment) implements PaymentCommand {}

    /** Orders the accountant to pay. Fr: ordonnancer. */
    record OrderPayment(@TargetAggregateIdentifier String dossierId, int payment) implements PaymentCommand {}

    /** The accountant stops the payment and says why. Fr: suspendre. */
    record SuspendPayment(@TargetAggregateIdentifier String dossierId, int payment, String grounds)
            implements PaymentCommand {}

    /** The ordonnateur answers a suspension. Fr: régulariser. */
    record RegularisePayment(@TargetAggregateIdentifier String dossierId, int payment, String answer)
            implements PaymentCommand {}

    /** The accountant pays: CP are consumed in the same transaction, or the payment is refused. Fr: payer. */
    record ExecutePayment(@TargetAggregateIdentifier String dossierId, int payment) implements PaymentCommand {}
}

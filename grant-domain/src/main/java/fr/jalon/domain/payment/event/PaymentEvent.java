package fr.jalon.domain.payment.event;

import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.domain.kernel.Instalment;
import java.time.LocalDate;
import java.util.List;

/** Facts of the payments of a dossier. Amounts in euro cents. */
public sealed interface PaymentEvent extends DossierEvent {
    /** Fr: coordonnées bancaires saisies. */
    @EventType(name = "payment.bank-details-entered")
    record BankDetailsEntered(String dossierId, String ibanToken) implements PaymentEvent {}

    /** Fr: coordonnées bancaires vérifiées. */
    @EventType(name = "payment.bank-details-verified")
    record BankDetailsVerified(String dossierId, String ibanToken, String evidence) implements PaymentEvent {}

    /** Fr: versement demandé. */
    @EventType(name = "payment.requested")
    record PaymentRequested(
            String dossierId,
            int payment,
            Instalment instalment,
            long amountCents,
            List<String> documents,
            LocalDate receivedOn)
            implements PaymentEvent {}

    /** Fr: demande retournée. */
    @EventType(name = "payment.request-returned")
    record PaymentRequestReturned(String dossierId, int payment, List<String> reasons) implements PaymentEvent {}

    /** Fr: service fait certifié. */
    @EventType(name = "payment.service-done-certified")
    record ServiceDoneCertified(String dossierId, int payment, long acceptedCents) implements PaymentEvent {}

    /** Fr: liquidation. */
    @EventType(name = "payment.liquidated")
    record PaymentLiquidated(String dossierId, int payment, long dueCents) implements PaymentEvent {}

    /** Fr: ordonnancement. Decree 2012-1246, arts 29 ff. */
    @EventType(name = "payment.ordered")
    record PaymentOrdered(String dossierId, int payment, long cpCents, String ibanToken) implements PaymentEvent {}

    /** Fr: paiement suspendu. Decree 2012-1246, art. 38. */
    @EventType(name = "payment.suspended")
    record PaymentSuspended(String dossierId, int payment, String grounds) implements PaymentEvent {}

    /** Fr: paiement régularisé. */
    @EventType(name = "payment.regularised")
    record PaymentRegularised(String dossierId, int payment, String answer) implements PaymentEvent {}

    /** Paid; CP are consumed in {@code budgetId}, the budget of the year of payment. Fr: paiement exécuté. */
    @EventType(name = "payment.executed")
    record PaymentExecuted(
            String dossierId,
            String callId,
            int wave,
            int payment,
            Instalment instalment,
            String budgetId,
            long cpCents,
            LocalDate paidOn)
            implements PaymentEvent {}
}

package fr.jalon.domain.payment.event;

import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.SuspensionGround;
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

    /** Fr: coordonnées bancaires rejetées. */
    @EventType(name = "payment.bank-details-rejected")
    record BankDetailsRejected(String dossierId, String ibanToken, List<String> reasons) implements PaymentEvent {}

    /** An order not yet paid falls with the account it named, or with the grant. Fr: ordre de payer annulé. */
    @EventType(name = "payment.order-voided")
    record OrderVoided(String dossierId, int payment, String grounds) implements PaymentEvent {}

    /** Fr: garantie à première demande enregistrée. Decree 2018-514, art. 12. */
    @EventType(name = "payment.guarantee-registered")
    record GuaranteeRegistered(String dossierId, String reference, long amountCents, LocalDate expiresOn)
            implements PaymentEvent {}

    /**
     * What may be asked and about when, by the rules; replaces the plan before. Lists of one length. Fr: échéancier prévisionnel.
     *
     * @param amountsCents add up to what is left of the grant
     */
    @EventType(name = "payment.instalments-planned")
    record InstalmentsPlanned(
            String dossierId,
            String callId,
            List<Instalment> instalments,
            List<LocalDate> expectedOn,
            List<Long> amountsCents)
            implements PaymentEvent {}

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

    /** Fr: dépenses justifiées contrôlées. */
    @EventType(name = "payment.expenditure-reviewed")
    record ExpenditureReviewed(String dossierId, int payment, long justifiedCents, long rejectedCents, String findings)
            implements PaymentEvent {}

    /** Fr: service fait certifié. */
    @EventType(name = "payment.service-done-certified")
    record ServiceDoneCertified(String dossierId, int payment, long acceptedCents) implements PaymentEvent {}

    /** Fr: liquidation. */
    @EventType(name = "payment.liquidated")
    record PaymentLiquidated(String dossierId, int payment, long dueCents) implements PaymentEvent {}

    /** Fr: ordonnancement. Decree 2012-1246, arts 29 ff. */
    @EventType(name = "payment.ordered")
    record PaymentOrdered(String dossierId, int payment, long cpCents, String ibanToken) implements PaymentEvent {}

    /** Fr: ordre de payer contrôlé par le comptable. Decree 2012-1246, arts 19 and 20. */
    @EventType(name = "payment.controlled")
    record PaymentControlled(String dossierId, int payment, List<ControlPoint> points) implements PaymentEvent {}

    /** Fr: paiement suspendu. Decree 2012-1246, art. 38. */
    @EventType(name = "payment.suspended", revision = 2)
    record PaymentSuspended(String dossierId, int payment, SuspensionGround ground, String grounds)
            implements PaymentEvent {}

    /** Fr: paiement régularisé. */
    @EventType(name = "payment.regularised")
    record PaymentRegularised(String dossierId, int payment, String answer) implements PaymentEvent {}

    /** Fr: réquisition du comptable. GBCP, art. 195. */
    @EventType(name = "payment.requisitioned")
    record PaymentRequisitioned(String dossierId, int payment, String writtenOrder) implements PaymentEvent {}

    /** Fr: versement inscrit dans une campagne. */
    @EventType(name = "payment.placed-in-run")
    record PaymentPlacedInRun(String dossierId, int payment, int attempt, String runId, long cpCents, String ibanToken)
            implements PaymentEvent {}

    /** Whoever approved the run answers for it as for any other step of the payment. Fr: versement approuvé avec sa campagne. */
    @EventType(name = "payment.approved-in-run")
    record PaymentApprovedInRun(String dossierId, int payment, String runId) implements PaymentEvent {}

    /** Fr: versement retiré de la campagne. */
    @EventType(name = "payment.taken-out-of-run")
    record PaymentTakenOutOfRun(String dossierId, int payment, String runId) implements PaymentEvent {}

    /** Not paid after all; CP are restored in {@code budgetId}, when its year is that of the payment. Fr: virement revenu. */
    @EventType(name = "payment.returned-by-bank")
    record PaymentReturnedByBank(
            String dossierId,
            String callId,
            int wave,
            int payment,
            Instalment instalment,
            String budgetId,
            long cpCents,
            int paidYear,
            String bankReason,
            LocalDate returnedOn)
            implements PaymentEvent {}

    /** What came back and will not leave again, all of it or what is over the final amount, is committed no more. Fr: reliquat désengagé. */
    @EventType(name = "payment.commitment-lowered")
    record CommitmentLowered(
            String dossierId, int payment, String budgetId, long commitmentWithdrawnCents, int commitmentYear)
            implements PaymentEvent {}

    /** Fr: versement réémis. */
    @EventType(name = "payment.reissued")
    record PaymentReissued(String dossierId, int payment, int attempt, long cpCents, String ibanToken)
            implements PaymentEvent {}

    /** Fr: achèvement déclaré. Decree 2018-514, art. 13. */
    @EventType(name = "payment.completion-declared")
    record CompletionDeclared(String dossierId, LocalDate completedOn, List<String> documents)
            implements PaymentEvent {}

    /**
     * Fr: montant définitif arrêté. Decree 2018-514, art. 10.
     *
     * @param finalCents rate times justified eligible cost, at most the grant and what other public aid leaves of that cost
     * @param paidCents paid so far
     * @param overpaidCents to be recovered: paid over final
     * @param releasedCents of the commitment, withdrawn in {@code budgetId}
     */
    @EventType(name = "payment.final-amount-fixed")
    record FinalAmountFixed(
            String dossierId,
            String callId,
            int wave,
            long justifiedCents,
            long finalCents,
            long paidCents,
            long overpaidCents,
            long releasedCents,
            String budgetId,
            int commitmentYear)
            implements PaymentEvent {}

    /** Paid; CP are consumed in {@code budgetId}, the budget of the year of payment. Fr: paiement exécuté. */
    @EventType(name = "payment.executed", revision = 2)
    record PaymentExecuted(
            String dossierId,
            String callId,
            int wave,
            int payment,
            Instalment instalment,
            String budgetId,
            long cpCents,
            LocalDate paidOn,
            String runId)
            implements PaymentEvent {}
}

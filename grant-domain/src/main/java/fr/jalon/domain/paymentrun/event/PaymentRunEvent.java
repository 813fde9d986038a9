package fr.jalon.domain.paymentrun.event;

import fr.jalon.domain.kernel.EventType;
import java.time.LocalDate;
import java.util.List;

/** Facts of a payment run. Amounts in euro cents. */
public sealed interface PaymentRunEvent {
    String runId();

    /** Fr: campagne préparée. */
    @EventType(name = "paymentrun.prepared")
    record RunPrepared(String runId, LocalDate executionOn, String preparedBy) implements PaymentRunEvent {}

    /**
     * Fr: versement ajouté à la campagne.
     *
     * @param placedBy the person who placed the payment, who cannot approve the run
     */
    @EventType(name = "paymentrun.line-added")
    record RunLineAdded(
            String runId,
            String dossierId,
            int payment,
            String endToEndId,
            long amountCents,
            String ibanToken,
            String placedBy)
            implements PaymentRunEvent {}

    /** Fr: versement retiré de la campagne. */
    @EventType(name = "paymentrun.line-removed")
    record RunLineRemoved(String runId, String dossierId, int payment) implements PaymentRunEvent {}

    /**
     * Each line, {@code dossierIds} and {@code payments} of one length, is approved with it. Fr: campagne approuvée.
     *
     * @param lines how many the person who approved it counted
     */
    @EventType(name = "paymentrun.approved", revision = 2)
    record RunApproved(String runId, List<String> dossierIds, List<Integer> payments, int lines, long totalCents)
            implements PaymentRunEvent {}

    /** Each line, {@code dossierIds} and {@code payments} of one length, is free again. Fr: campagne abandonnée. */
    @EventType(name = "paymentrun.cancelled")
    record RunCancelled(String runId, List<String> dossierIds, List<Integer> payments, String grounds)
            implements PaymentRunEvent {}

    /** Each line, {@code dossierIds} and {@code payments} of one length, is paid. Fr: campagne émise. */
    @EventType(name = "paymentrun.issued")
    record RunIssued(
            String runId,
            String fileSha256,
            List<String> dossierIds,
            List<Integer> payments,
            long totalCents,
            LocalDate executionOn)
            implements PaymentRunEvent {}

    /** Fr: virement exécuté par la banque. */
    @EventType(name = "paymentrun.line-settled")
    record RunLineSettled(
            String runId, String dossierId, int payment, String endToEndId, long amountCents, LocalDate bookedOn)
            implements PaymentRunEvent {}

    /** Rejected before it left, or returned after. Fr: virement rejeté ou retourné par la banque. */
    @EventType(name = "paymentrun.line-returned")
    record RunLineReturned(
            String runId,
            String dossierId,
            int payment,
            String endToEndId,
            boolean rejected,
            long amountCents,
            LocalDate bookedOn,
            String reasonCode)
            implements PaymentRunEvent {}
}

package fr.jalon.domain.paymentrun.command;

import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.MadeByProduct;
import fr.jalon.domain.kernel.MayBeEmpty;
import fr.jalon.domain.kernel.Prose;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a payment run. Amounts in euro cents; a line is known by its end-to-end id, {@code dossier/payment}. */
public sealed interface PaymentRunCommand {
    String runId();

    /** Fr: préparer une campagne de paiement. */
    record PrepareRun(@TargetAggregateIdentifier String runId, LocalDate executionOn) implements PaymentRunCommand {}

    /**
     * A payment joins the run. Sent by the product only.
     *
     * @param placedBy the person who placed it
     */
    record AddRunLine(
            @TargetAggregateIdentifier String runId,
            String dossierId,
            int payment,
            int attempt,
            long amountCents,
            String ibanToken,
            String placedBy)
            implements PaymentRunCommand {}

    /** A payment leaves the run. Sent by the product only. */
    record RemoveRunLine(@TargetAggregateIdentifier String runId, String dossierId, int payment)
            implements PaymentRunCommand {}

    /** By a person who prepared nothing of it; the lines are fixed from here on. Fr: approuver. */
    record ApproveRun(@TargetAggregateIdentifier String runId, int lines, long totalCents)
            implements PaymentRunCommand {}

    /** Gives every line back. Fr: abandonner la campagne. */
    record CancelRun(
            @TargetAggregateIdentifier String runId, @Prose String grounds) implements PaymentRunCommand {}

    /** The file goes to the bank: each payment is executed in the same transaction, or none is. Fr: émettre. */
    record IssueRun(
            @TargetAggregateIdentifier String runId,
            @MadeByProduct String fileSha256) implements PaymentRunCommand {}

    /** What the bank says of one line; said twice, it changes nothing. Sent when a file of the bank is imported. */
    record RecordBankResult(
            @TargetAggregateIdentifier String runId,
            String endToEndId,
            BankOutcome outcome,
            long amountCents,
            LocalDate bookedOn,
            @MayBeEmpty String reasonCode)
            implements PaymentRunCommand {}

    /**
     * The money of one line came back whole, though no file of the bank could say so: it came back less the fees, or under another name. Said
     * twice, it changes nothing. Fr: enregistrer le retour d'un virement.
     *
     * @param rejected whether it never left
     */
    record RecordLineReturn(
            @TargetAggregateIdentifier String runId,
            String endToEndId,
            boolean rejected,
            String bankReason,
            LocalDate returnedOn)
            implements PaymentRunCommand {}
}

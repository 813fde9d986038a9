package fr.jalon.domain.bankfile.command;

import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.Prose;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a file of the bank; its id is {@code bank-} and the SHA-256 of its bytes, so that no file is received twice. */
public sealed interface BankFileCommand {
    String bankFileId();

    /**
     * Records a file and what each of its lines says; lists of one length, one item a line. Fr: importer un retour bancaire.
     *
     * @param kind message of ISO 20022, e.g. {@code pain.002.001.10}
     * @param runIds the run of each line, empty when no run has it
     * @param problems why a line is kept apart, empty when it fits
     */
    record ReceiveBankFile(
            @TargetAggregateIdentifier String bankFileId,
            String kind,
            String messageId,
            String fileSha256,
            List<String> runIds,
            List<String> endToEndIds,
            List<BankOutcome> outcomes,
            List<Long> amountsCents,
            List<LocalDate> bookedOn,
            List<String> reasonCodes,
            List<String> problems)
            implements BankFileCommand {}

    /** Says what became of a line kept apart. Fr: régler une ligne en quarantaine. */
    record ResolveLine(
            @TargetAggregateIdentifier String bankFileId,
            int line,
            @Prose String answer) implements BankFileCommand {}
}

package fr.jalon.domain.bankfile.event;

import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.EventType;
import java.time.LocalDate;

/** Facts of a file of the bank. Amounts in euro cents; lines are numbered from 1. */
public sealed interface BankFileEvent {
    String bankFileId();

    /** Fr: retour bancaire importé. */
    @EventType(name = "bankfile.received")
    record BankFileReceived(String bankFileId, String kind, String messageId, String fileSha256, int lines)
            implements BankFileEvent {}

    /** The line is about a payment of ours; the run is told in the same transaction. Fr: ligne rapprochée. */
    @EventType(name = "bankfile.line-matched")
    record LineMatched(
            String bankFileId,
            int line,
            String runId,
            String endToEndId,
            BankOutcome outcome,
            long amountCents,
            LocalDate bookedOn,
            String reasonCode)
            implements BankFileEvent {}

    /** The line fits no payment of ours, or not its amount: a person looks at it, nothing moves. Fr: ligne en quarantaine. */
    @EventType(name = "bankfile.line-quarantined")
    record LineQuarantined(
            String bankFileId,
            int line,
            String endToEndId,
            BankOutcome outcome,
            long amountCents,
            LocalDate bookedOn,
            String reasonCode,
            String problem)
            implements BankFileEvent {}

    /** Fr: ligne en quarantaine réglée. */
    @EventType(name = "bankfile.line-resolved")
    record LineResolved(String bankFileId, int line, String answer) implements BankFileEvent {}
}

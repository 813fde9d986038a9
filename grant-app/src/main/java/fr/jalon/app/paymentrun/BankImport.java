package fr.jalon.app.paymentrun;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.Bound;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.bank.BankMessage;
import fr.jalon.app.bank.Sepa;
import fr.jalon.app.document.Documents;
import fr.jalon.app.document.Sha256;
import fr.jalon.app.paymentrun.Reconciliation.Judged;
import fr.jalon.app.platform.axon.Beside;
import fr.jalon.app.platform.axon.Busy;
import fr.jalon.app.platform.axon.Conflict;
import fr.jalon.app.platform.axon.IdempotencyKeyReused;
import fr.jalon.app.platform.axon.OutcomeUnknown;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.domain.bankfile.BankFileAct;
import fr.jalon.domain.bankfile.command.BankFileCommand.ReceiveBankFile;
import fr.jalon.domain.bankfile.event.BankFileEvent.BankFileReceived;
import fr.jalon.domain.bankfile.event.BankFileEvent.LineQuarantined;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.VaultToken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/**
 * Receives what the bank answers: read, reconciled line by line, recorded in one act. The same bytes again answer the first outcome and
 * change nothing. Fr: import d'un retour bancaire.
 */
@Component
public class BankImport {
    private final RunLines lines;
    private final Streams streams;
    private final Vault vault;
    private final Documents documents;
    private final ActDesk desk;
    private final Clock clock;

    BankImport(RunLines lines, Streams streams, Vault vault, Documents documents, ActDesk desk, Clock clock) {
        this.lines = lines;
        this.streams = streams;
        this.vault = vault;
        this.documents = documents;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * What became of a file.
     *
     * @param receivedAt when it was received first
     * @param kept lines kept apart, with why
     * @param repeated whether it had been received before
     */
    public record Received(
            String id,
            String kind,
            String messageId,
            String sha256,
            Instant receivedAt,
            int lines,
            List<LineQuarantined> kept,
            boolean repeated) {
        public int matched() {
            return lines - kept.size();
        }
    }

    /**
     * @throws fr.jalon.app.platform.axon.Forbidden if the person is no accountant
     * @throws Busy if the runs are not all there to be found yet, or moved meanwhile: judged now, a line would be unknown for good
     * @throws OutcomeUnknown if it cannot be said what became of it: the same bytes again say it
     * @throws fr.jalon.app.document.FileRefused if it cannot be read, with one of the codes of {@link BankMessage#read}
     */
    public Received receive(byte[] content, Actor actor) {
        String sha256 = Sha256.of(content);
        String id = "bank-" + sha256;
        if (!ActDesk.mayEver(actor, BankFileAct.RECEIVE)) {
            throw desk.forbid(BankFileAct.RECEIVE, id, actor);
        }
        if (streams.version(id) > 0) {
            return received(id, true);
        }
        BankMessage message = BankMessage.read(content);
        if (!lines.areComplete()) {
            throw new Busy("The read model of the payment runs is behind the log");
        }
        ReceiveBankFile command = command(id, sha256, message);
        Beside file = Beside.file(() -> {
            checkStillSo(command, message);
            documents.keepBankFile(message.messageId() + "." + message.kind() + ".xml", content, actor.id());
        });
        boolean repeated;
        try {
            repeated = desk.send(new Bound(command, null, null, file), actor, id, null)
                    .outcome()
                    .repeated();
        } catch (Conflict | IdempotencyKeyReused atTheSameMoment) {
            if (streams.version(id) == 0) {
                throw atTheSameMoment;
            }
            return received(id, true);
        }
        try {
            return received(id, repeated);
        } catch (RuntimeException recordedAllTheSame) {
            throw new OutcomeUnknown(recordedAllTheSame);
        }
    }

    /** Lines are judged by what other streams say: once more under the append lock, where no run can move any more. */
    private void checkStillSo(ReceiveBankFile command, BankMessage message) {
        if (!lines.areCompleteNow()
                || !command(command.bankFileId(), command.fileSha256(), message).equals(command)) {
            throw new Busy("The payment runs moved while the file was judged");
        }
    }

    /** @throws fr.jalon.app.platform.web.NotFound if no such file was received */
    Received received(String id, boolean repeated) {
        List<? extends DomainEventMessage<?>> messages = streams.read(StreamKind.BANK_FILE, id);
        BankFileReceived first = (BankFileReceived) messages.getFirst().getPayload();
        List<LineQuarantined> kept = messages.stream()
                .map(DomainEventMessage::getPayload)
                .filter(LineQuarantined.class::isInstance)
                .map(LineQuarantined.class::cast)
                .toList();
        return new Received(
                id,
                first.kind(),
                first.messageId(),
                first.fileSha256(),
                messages.getFirst().getTimestamp(),
                first.lines(),
                kept,
                repeated);
    }

    private ReceiveBankFile command(String id, String sha256, BankMessage message) {
        List<Judged> judged = new Reconciliation(
                        lines::find,
                        runId -> RunSheet.of(streams.read(StreamKind.RUN, runId)),
                        token -> vault.reveal(new VaultToken(token)).map(Sepa::account),
                        LocalDate.ofInstant(clock.instant(), ActContext.PARIS))
                .judge(message.lines());
        return new ReceiveBankFile(
                id,
                message.kind(),
                message.messageId(),
                sha256,
                all(judged, Judged::runId),
                all(judged, Judged::endToEndId),
                all(judged, Judged::outcome),
                all(judged, Judged::amountCents),
                all(judged, Judged::bookedOn),
                all(judged, Judged::reasonCode),
                all(judged, Judged::problem));
    }

    private static <T> List<T> all(List<Judged> judged, Function<Judged, T> value) {
        return judged.stream().map(value).toList();
    }
}

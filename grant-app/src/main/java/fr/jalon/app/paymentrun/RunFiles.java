package fr.jalon.app.paymentrun;

import fr.jalon.app.act.Making;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.bank.CreditTransferFile;
import fr.jalon.app.bank.Payer;
import fr.jalon.app.bank.Sepa;
import fr.jalon.app.bank.Transfer;
import fr.jalon.app.bank.TransferOrder;
import fr.jalon.app.document.Document;
import fr.jalon.app.document.Documents;
import fr.jalon.app.document.FileRefused;
import fr.jalon.app.document.Sha256;
import fr.jalon.app.document.Shelf;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.domain.application.event.ApplicationEvent.ApplicationDrafted;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.paymentrun.PaymentRunAct;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The file of a payment run: made of its approved lines when its issue is asked for, kept under its SHA-256, given back byte for byte.
 * Issuing names that hash; of a file made for an act that is then refused, nothing is kept.
 */
@Component
public class RunFiles implements Making {
    private final Streams streams;
    private final Vault vault;
    private final Documents documents;
    private final Payer payer;

    RunFiles(Streams streams, Vault vault, Documents documents, Payer payer) {
        this.streams = streams;
        this.vault = vault;
        this.documents = documents;
        this.payer = payer;
    }

    @Override
    public boolean isFor(Act act, String component) {
        return act == PaymentRunAct.ISSUE && component.equals("fileSha256");
    }

    /**
     * Makes the file of an approved run, and says its SHA-256; of a run that was issued, the SHA-256 of what was sent; empty of any other
     * run, whose issue the rules refuse.
     *
     * @throws NotFound if there is no such run
     * @throws FileRefused {@code RunFileAccountUnreadable} if an account cannot be paid to: erased, or no IBAN
     */
    @Override
    public Made make(String runId, Actor actor) {
        RunSheet run = RunSheet.of(streams.read(StreamKind.RUN, runId));
        if (!run.isIssuable() || run.lines().isEmpty()) {
            return Made.of(run.fileSha256());
        }
        List<Transfer> transfers = run.lines().stream().map(this::transfer).toList();
        TransferOrder order =
                new TransferOrder(runId, Objects.requireNonNull(run.approvedAt()), run.executionOn(), transfers);
        byte[] file = CreditTransferFile.write(order, payer);
        return new Made(Sha256.of(file), () -> documents.keepBankFile(runId + ".pain.001.xml", file, actor.id()));
    }

    /** What was sent to the bank. @throws NotFound until the run is issued */
    Document issued(String runId) {
        RunSheet run = RunSheet.of(streams.read(StreamKind.RUN, runId));
        return documents
                .find(Shelf.BANK, run.fileSha256())
                .orElseThrow(() -> new NotFound("file of payment run", runId));
    }

    private Transfer transfer(RunSheet.Line line) {
        return new Transfer(
                line.endToEndId(),
                line.amountCents(),
                applicant(line.dossierId()),
                iban(line),
                "Subvention " + line.dossierId() + ", versement " + line.payment());
    }

    /** Its legal name, as it applied. */
    private String applicant(String dossierId) {
        return ((ApplicationDrafted)
                        streams.read(StreamKind.DOSSIER, dossierId).getFirst().getPayload())
                .applicant();
    }

    private String iban(RunSheet.Line line) {
        return vault.reveal(new VaultToken(line.ibanToken()))
                .filter(Sepa::isIban)
                .map(Sepa::account)
                .orElseThrow(() -> new FileRefused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "RunFileAccountUnreadable",
                        Map.of("dossierId", line.dossierId(), "payment", line.payment())));
    }
}

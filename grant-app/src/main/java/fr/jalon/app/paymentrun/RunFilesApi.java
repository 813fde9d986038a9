package fr.jalon.app.paymentrun;

import fr.jalon.app.document.Document;
import fr.jalon.app.document.Documents;
import fr.jalon.app.document.Downloads;
import fr.jalon.app.document.Shelf;
import fr.jalon.app.platform.axon.Forbidden;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.domain.kernel.Role;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to the bank, byte for byte, once it was issued. It holds the accounts of the payees: for those who pay and who audit. */
@RestController
class RunFilesApi {
    private static final Set<Role> READERS = Set.of(Role.ACCOUNTANT, Role.AUDITOR);

    private final RunFiles files;
    private final Documents documents;
    private final CurrentActor current;

    RunFilesApi(RunFiles files, Documents documents, CurrentActor current) {
        this.files = files;
        this.documents = documents;
        this.current = current;
    }

    @GetMapping({"/api/payment-runs/{id}/file", "/payment-runs/{id}/file"})
    ResponseEntity<byte[]> file(@PathVariable String id) {
        if (current.get().roles().stream().noneMatch(READERS::contains)) {
            throw new Forbidden("paymentrun.read-file", READERS);
        }
        Document issued = files.issued(id);
        return Downloads.of(
                issued, documents.content(Shelf.BANK, issued.sha256()).orElseThrow());
    }
}

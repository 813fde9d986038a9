package fr.jalon.app.paymentrun;

import fr.jalon.app.bank.BankMessage;
import fr.jalon.app.paymentrun.BankImport.Received;
import fr.jalon.app.platform.security.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the bank answers, sent as a file of a form or as it is. Needs no key: the same bytes are the same act. */
@RestController
class BankFilesApi {
    private final BankImport bank;
    private final CurrentActor current;

    BankFilesApi(BankImport bank, CurrentActor current) {
        this.bank = bank;
        this.current = current;
    }

    /** What became of a file, received first at {@code receivedAt}; each line kept apart waits for a person under {@code bankfile.resolve-line}. */
    record Answer(
            String id,
            String kind,
            String messageId,
            Instant receivedAt,
            int lines,
            int matched,
            int quarantined,
            boolean repeated) {}

    @PostMapping(path = "/api/bank-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> receive(@RequestPart MultipartFile file) throws IOException {
        return answer(file.getBytes());
    }

    @PostMapping(
            path = "/api/bank-files",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    ResponseEntity<Answer> receive(HttpServletRequest request) throws IOException {
        return answer(request.getInputStream().readNBytes(BankMessage.LARGEST + 1));
    }

    private ResponseEntity<Answer> answer(byte[] content) {
        Received received = bank.receive(content, current.get());
        Answer answer = new Answer(
                received.id(),
                received.kind(),
                received.messageId(),
                received.receivedAt(),
                received.lines(),
                received.matched(),
                received.kept().size(),
                received.repeated());
        return received.repeated()
                ? ResponseEntity.ok(answer)
                : ResponseEntity.created(URI.create("/api/bank-files/" + received.id()))
                        .body(answer);
    }
}

package fr.jalon.app.document;

import fr.jalon.app.platform.axon.Forbidden;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.domain.kernel.Role;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents sent before the act that names them, and read back. For a browser, the same reading under the address of pages. */
@RestController
class DocumentsApi {
    private static final Set<Role> WHO_ACT = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.SYSTEM));

    private final Documents documents;
    private final CurrentActor current;

    DocumentsApi(Documents documents, CurrentActor current) {
        this.documents = documents;
        this.current = current;
    }

    /** What an act may now name. */
    record Kept(String sha256, String name, long size) {}

    @PostMapping(path = "/api/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Kept> keep(@RequestPart MultipartFile file) throws IOException {
        Actor actor = current.get();
        if (actor.roles().stream().noneMatch(WHO_ACT::contains)) {
            throw new Forbidden("document.keep", WHO_ACT);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Document kept = documents.keepProof(name, file.getBytes(), actor.id());
        return ResponseEntity.created(URI.create("/api/documents/" + kept.sha256()))
                .body(new Kept(kept.sha256(), kept.name(), kept.sizeBytes()));
    }

    @GetMapping({"/api/documents/{sha256}", "/documents/{sha256}"})
    ResponseEntity<byte[]> get(@PathVariable String sha256) {
        Document document = documents.find(Shelf.PROOF, sha256).orElseThrow(() -> new NotFound("document", sha256));
        return Downloads.of(document, documents.content(Shelf.PROOF, sha256).orElseThrow());
    }
}

package fr.jalon.app.dossier;

import fr.jalon.app.document.Document;
import fr.jalon.app.document.Documents;
import fr.jalon.app.document.Shelf;
import fr.jalon.projections.audit.AuditEntry;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The files that recorded facts name by their SHA-256. */
@Component
class NamedDocuments {
    private static final Pattern SHA256 = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private final Documents documents;

    NamedDocuments(Documents documents) {
        this.documents = documents;
    }

    /** By name; a file that was never kept here is left out. */
    List<Document> in(List<AuditEntry> events) {
        List<String> named = events.stream()
                .flatMap(event -> SHA256.matcher(event.payload()).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        return documents.find(Shelf.PROOF, named);
    }
}

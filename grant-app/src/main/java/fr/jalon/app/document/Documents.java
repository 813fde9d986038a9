package fr.jalon.app.document;

import fr.jalon.app.platform.vault.Vault;
import fr.jalon.projections.kernel.Mapping;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files kept under the SHA-256 of their content: the same content twice is one file, and a name in an event can never come to mean another
 * content. Each is encrypted under a key of its own, so that it can be erased without touching the events. Fr: dépôt de pièces.
 */
@Component
public class Documents {
    /** Largest file taken, in bytes: 25 MiB. */
    public static final int LARGEST = 25 << 20;

    private static final String COLUMNS = "sha256, name, media_type, size_bytes, received_at, received_by";

    private final JdbcClient database;
    private final Vault vault;

    Documents(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Keeps what a person joins to an act, if its content is of a kind we take.
     *
     * @param name as the person's machine calls it; a known content keeps its first name
     * @throws FileRefused if it is empty, too large, or of another kind
     */
    public Document keepProof(String name, byte[] content, String by) {
        if (content.length == 0) {
            throw new FileRefused(HttpStatus.UNPROCESSABLE_CONTENT, "DocumentEmpty");
        }
        if (content.length > LARGEST) {
            throw tooLarge();
        }
        DocumentKind kind = DocumentKind.of(name, content)
                .orElseThrow(() -> new FileRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "DocumentKindRefused"));
        return keep(Shelf.PROOF, FileNames.clean(name, kind.extension()), kind.mediaType(), content, by);
    }

    /** Keeps a file to or from the bank, already read and judged, and gives back its SHA-256. */
    public Document keepBankFile(String name, byte[] content, String by) {
        return keep(Shelf.BANK, FileNames.clean(name, "xml"), DocumentKind.XML.mediaType(), content, by);
    }

    public Optional<Document> find(Shelf shelf, String sha256) {
        return find(shelf, List.of(sha256)).stream().findFirst();
    }

    /** Those of {@code sha256} that are kept, by name. */
    public List<Document> find(Shelf shelf, Collection<String> sha256) {
        if (sha256.isEmpty()) {
            return List.of();
        }
        return database.sql("select " + COLUMNS
                        + " from ops.document where shelf = :shelf and sha256 in (:sha256) order by name, sha256")
                .param("shelf", shelf.name())
                .param("sha256", sha256)
                .query(Mapping.to(Document.class))
                .list();
    }

    /**
     * The content, byte for byte as received; empty when no such file is kept.
     *
     * @throws FileRefused 410 if it was erased
     */
    public Optional<byte[]> content(Shelf shelf, String sha256) {
        return database.sql("select bytes from ops.document where shelf = ? and sha256 = ?")
                .params(shelf.name(), sha256)
                .query(byte[].class)
                .optional()
                .map(ciphertext -> open(sha256, ciphertext));
    }

    static FileRefused tooLarge() {
        return new FileRefused(
                HttpStatus.CONTENT_TOO_LARGE, "DocumentTooLarge", Map.of("largestMegabytes", LARGEST >> 20));
    }

    private Document keep(Shelf shelf, String name, String mediaType, byte[] content, String by) {
        String sha256 = Sha256.of(content);
        Optional<Document> known = find(shelf, sha256);
        if (known.isPresent()) {
            return known.get();
        }
        database.sql("""
            insert into ops.document (sha256, shelf, name, media_type, size_bytes, bytes, received_by)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (sha256, shelf) do nothing\
            """)
                .params(
                        sha256,
                        shelf.name(),
                        name,
                        mediaType,
                        content.length,
                        vault.seal(subject(sha256), "file", content),
                        by)
                .update();
        return find(shelf, sha256).orElseThrow();
    }

    private byte[] open(String sha256, byte[] ciphertext) {
        byte[] content = vault.open(subject(sha256), "file", ciphertext)
                .orElseThrow(() -> new FileRefused(HttpStatus.GONE, "DocumentErased"));
        if (!Sha256.of(content).equals(sha256)) {
            throw new IllegalStateException("The document " + sha256 + " was altered or moved");
        }
        return content;
    }

    private static String subject(String sha256) {
        return "document/" + sha256;
    }
}

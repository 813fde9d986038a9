package fr.jalon.app.document;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A kept file as an answer: always saved, never shown, and shut in a sandbox should a browser show it after all. */
public final class Downloads {
    private Downloads() {}

    public static ResponseEntity<byte[]> of(Document document, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(content.length)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(document.name()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .eTag('"' + document.sha256() + '"')
                .body(content);
    }
}

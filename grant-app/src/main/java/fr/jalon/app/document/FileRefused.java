package fr.jalon.app.document;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** A file that the product does not take; nothing of it was kept. Its sentence is the message {@code rule.<code>}. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient Map<String, Object> values;

    /**
     * @param status what REST answers: 413 too large, 415 not of a kind we take, 422 cannot be read
     * @param code stable, e.g. {@code DocumentKindRefused}
     * @param values what the sentence needs
     */
    public FileRefused(HttpStatus status, String code, Map<String, Object> values) {
        super(code + " " + values);
        this.status = status;
        this.code = code;
        this.values = values;
    }

    public FileRefused(HttpStatus status, String code) {
        this(status, code, Map.of());
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> values() {
        return values;
    }
}

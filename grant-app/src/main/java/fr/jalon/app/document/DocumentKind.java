package fr.jalon.app.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of documents we take, told by their content; the name decides nothing but text from CSV. Whatever is not here is refused. */
public enum DocumentKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    XML("application/xml", "xml"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt");

    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int HEAD = 2048;

    /** What a browser, or a shell, would run. */
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*/?\\s*([a-z0-9]+:)?(html|script|svg|iframe|object|embed|img)\\b|<!doctype|<!entity|<\\?xml-stylesheet"
                    + "|<\\?php|http://www\\.w3\\.org/(1999/xhtml|2000/svg|1999/xsl)|\\A#!|\\A@echo",
            Pattern.CASE_INSENSITIVE);

    private final String mediaType;
    private final String extension;

    DocumentKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** @return empty when the content is of no kind we take, or pretends to be two */
    public static Optional<DocumentKind> of(String name, byte[] content) {
        if (startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(PDF)
                    .filter(kind -> !ACTIVE.matcher(head(content)).find());
        }
        if (startsWith(content, PNG_MARK)) {
            return Optional.of(PNG)
                    .filter(kind -> !ACTIVE.matcher(head(content)).find());
        }
        if (startsWith(content, JPEG_MARK)) {
            return Optional.of(JPEG)
                    .filter(kind -> !ACTIVE.matcher(head(content)).find());
        }
        if (startsWith(content, new byte[] {'P', 'K', 3, 4})) {
            return OfficeFile.kind(content);
        }
        return text(content).filter(text -> !ACTIVE.matcher(text).find()).flatMap(text -> text(name, text));
    }

    private static Optional<DocumentKind> text(String name, String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.startsWith("<?xml")) {
            return Optional.of(XML);
        }
        if (bare.stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TEXT);
    }

    /** The content as text, in UTF-8 or as a spreadsheet of a French office writes it; empty when it is no text. */
    private static Optional<String> text(byte[] content) {
        return decoded(content, StandardCharsets.UTF_8)
                .or(() -> decoded(content, Charset.forName("windows-1252")))
                .filter(text -> text.chars().noneMatch(DocumentKind::isForbidden));
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException notThis) {
            return Optional.empty();
        }
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && "\t\n\r\f".indexOf(character) < 0;
    }

    private static String head(byte[] content) {
        return new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}

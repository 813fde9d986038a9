package fr.jalon.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.http.HttpStatus;

/** Tells the zip of an office document from any other zip by its list of entries. Only the one small entry that says what it is is inflated. */
final class OfficeFile {
    private static final int ENTRIES_MOST = 5_000;
    private static final long INFLATED_MOST = 500L << 20;
    private static final int RATIO_MOST = 200;
    private static final int SMALL = 64 << 10;

    /** Programs, scripts, archives in the archive. */
    private static final Set<String> ENDINGS =
            Set.of("exe", "dll", "com", "bat", "cmd", "ps1", "js", "vbs", "jar", "zip", "htm", "html", "svg");

    private OfficeFile() {}

    /**
     * @return empty when it is another zip, or one with macros
     * @throws FileRefused 422 if opening it would be dangerous, said before anything is inflated
     */
    static Optional<DocumentKind> kind(byte[] content) {
        try {
            Path file = Files.createTempFile("jalon-", ".zip");
            try {
                Files.write(file, content);
                return kind(file);
            } finally {
                Files.delete(file);
            }
        } catch (ZipException broken) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<DocumentKind> kind(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries =
                    zip.stream().limit(ENTRIES_MOST + 1L).toList();
            check(entries);
            if (entries.stream().anyMatch(entry -> isActive(entry.getName()))) {
                return Optional.empty();
            }
            ZipEntry openDocument = zip.getEntry("mimetype");
            if (openDocument != null) {
                return openDocument(read(zip, openDocument));
            }
            ZipEntry contentTypes = zip.getEntry("[Content_Types].xml");
            return contentTypes == null ? Optional.empty() : openXml(read(zip, contentTypes));
        }
    }

    /** Macros, embedded programs, archives in the archive. */
    private static boolean isActive(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        List<String> parts = List.of(name.split("/", -1));
        List<String> folders = parts.subList(0, parts.size() - 1);
        return parts.getLast().startsWith("vba")
                || parts.stream().anyMatch(part -> part.startsWith("activex") || part.startsWith("oleobject"))
                || folders.contains("basic")
                || folders.contains("scripts")
                || ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && name.indexOf('.') >= 0;
    }

    private static Optional<DocumentKind> openDocument(String mimetype) {
        return List.of(DocumentKind.ODT, DocumentKind.ODS).stream()
                .filter(kind -> kind.mediaType().equals(mimetype.strip()))
                .findFirst();
    }

    private static Optional<DocumentKind> openXml(String contentTypes) {
        return List.of(DocumentKind.DOCX, DocumentKind.XLSX).stream()
                .filter(kind -> contentTypes.contains(kind.mediaType() + ".main+xml"))
                .filter(kind -> !contentTypes.contains("macroEnabled") && !contentTypes.contains("vbaProject"))
                .findFirst();
    }

    private static void check(List<? extends ZipEntry> entries) {
        long inflated = 0;
        long compressed = 0;
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            inflated += Math.max(0, entry.getSize());
            compressed += Math.max(0, entry.getCompressedSize());
            if (name.startsWith("/")
                    || name.contains("\\")
                    || List.of(name.split("/", -1)).contains("..")) {
                throw dangerous();
            }
        }
        if (entries.size() > ENTRIES_MOST || inflated > INFLATED_MOST || inflated > RATIO_MOST * (compressed + SMALL)) {
            throw dangerous();
        }
    }

    private static FileRefused dangerous() {
        return new FileRefused(HttpStatus.UNPROCESSABLE_CONTENT, "DocumentDangerous");
    }

    private static String read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream inflated = zip.getInputStream(entry)) {
            return new String(inflated.readNBytes(SMALL), StandardCharsets.UTF_8);
        }
    }
}

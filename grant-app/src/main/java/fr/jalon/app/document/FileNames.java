package fr.jalon.app.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of files as they may be kept and given back: one plain name, whatever machine it comes from or goes to. */
final class FileNames {
    private static final int LONGEST = 120;
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.UNICODE_CASE);

    private FileNames() {}

    /**
     * The last part of {@code name}, in normal form C, without what could leave its folder, end a header, hide its ending or turn the
     * reading direction around; always ends with {@code extension}, which the content tells.
     */
    static String clean(String name, String extension) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .map(FileNames::plain)
                .filter(character -> character >= 0)
                .forEach(kept::appendCodePoint);
        String plain = unended(kept.toString().replaceAll("\\s+", " ").replaceAll("^[. ]+", ""));
        String stem = plain.toLowerCase(java.util.Locale.ROOT).endsWith("." + extension)
                ? plain.substring(0, plain.length() - extension.length() - 1)
                : plain;
        stem = unended(stem);
        if (stem.isEmpty()) {
            stem = "document";
        } else if (RESERVED.matcher(stem).matches()) {
            stem = "_" + stem;
        }
        return shortened(stem) + "." + extension;
    }

    /** How a browser is told to save it. RFC 6266: a plain name for old ones, the whole name for the others. */
    static String attachment(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._ -]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + whole;
    }

    /** The character itself, a stand-in, or -1 for nothing. */
    private static int plain(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> -1;
            default -> "<>:\"|?*;%$&`'".indexOf(character) >= 0 ? '_' : character;
        };
    }

    /** Without the dots and spaces at its end. */
    private static String unended(String name) {
        int end = name.length();
        while (end > 0 && ". ".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    private static String shortened(String stem) {
        int length = stem.codePointCount(0, stem.length());
        return length <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
    }
}

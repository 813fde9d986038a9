package fr.jalon.app.act;

import java.text.Normalizer;
import java.util.Map;

/** Text as it may enter an event: normal form C, no control characters, no characters that turn the reading direction around. */
final class Texts {
    private Texts() {}

    static String clean(String text, int longest) throws Unreadable {
        String clean = trimmed(Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC));
        if (clean.codePointCount(0, clean.length()) > longest) {
            throw new Unreadable("too-long", Map.of("longest", longest));
        }
        if (clean.codePoints().anyMatch(Texts::isForbidden)) {
            throw new Unreadable("bad-character");
        }
        return clean;
    }

    /** Without the spaces at both ends, the no-break ones included. */
    static String trimmed(String text) {
        return text.replaceAll("^[\\s\\u00A0\\u202F]+|[\\s\\u00A0\\u202F]+$", "");
    }

    private static boolean isForbidden(int character) {
        if (character == '\n' || character == '\t') {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        };
    }
}

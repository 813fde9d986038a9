package fr.jalon.app.act;

import java.text.Normalizer;
import java.util.Map;

/** Text as it may enter an event: normal form C, no control characters, no characters that turn the reading direction around. */
final class Texts {
    private Texts() {}

    /** The most characters that normal form C makes one of. */
    private static final int MADE_ONE_MOST = 4;

    /** @param longest in characters, when it is clean; what cannot be that short is not even read */
    static String clean(String text, int longest) throws Unreadable {
        String bare = trimmed(text.replace("\r\n", "\n"));
        if (bare.codePointCount(0, bare.length()) > (long) MADE_ONE_MOST * longest) {
            throw tooLong(longest);
        }
        String clean = trimmed(Normalizer.normalize(bare, Normalizer.Form.NFC));
        if (clean.codePointCount(0, clean.length()) > longest) {
            throw tooLong(longest);
        }
        if (clean.codePoints().anyMatch(Texts::isForbidden)) {
            throw new Unreadable("bad-character");
        }
        return clean;
    }

    /** Without the spaces at both ends, the no-break ones included. Cost: one look at each of them. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return " \t\n\u000B\f\r\u00A0\u202F".indexOf(character) >= 0;
    }

    private static Unreadable tooLong(int longest) {
        return new Unreadable("too-long", Map.of("longest", longest));
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

package fr.jalon.app.act;

import fr.jalon.app.bank.Sepa;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text must be by the kind of its field: something that can be seen, on one line unless several are asked for, an account or an
 * e-mail where it is one. Looked at in clear, before personal data becomes a token.
 */
final class TextShape {
    private static final int LONGEST_EMAIL = 254;

    /**
     * Nothing but what mail systems carry without quotes: one at sign, a domain of at least two labels, letters of any script but those that
     * are blank.
     */
    private static final Pattern EMAIL =
            Pattern.compile("[[\\p{L}&&[^\\u115F\\u1160\\u3164\\uFFA0]]\\p{M}\\p{Nd}!#$%&'*+/=?^_`{|}~-]+"
                    + "(?:\\.[[\\p{L}&&[^\\u115F\\u1160\\u3164\\uFFA0]]\\p{M}\\p{Nd}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[[\\p{L}&&[^\\u115F\\u1160\\u3164\\uFFA0]]\\p{M}\\p{Nd}]"
                    + "(?:[[\\p{L}&&[^\\u115F\\u1160\\u3164\\uFFA0]]\\p{M}\\p{Nd}-]{0,61}"
                    + "[[\\p{L}&&[^\\u115F\\u1160\\u3164\\uFFA0]]\\p{M}\\p{Nd}])?\\.)+"
                    + "(?:[\\p{L}&&[^\\u115F\\u1160\\u3164\\uFFA0]]{2,63}|xn--[A-Za-z0-9-]{1,59})");

    /** Letters and signs that Unicode defines as blank: fillers of Hangul and Khitan, an empty Braille cell, a note without a head. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159);

    private TextShape() {}

    /** @param value as read: a text, texts, or numbers by name */
    static void check(Field field, Object value) throws Unreadable {
        switch (field.kind()) {
            case TEXT -> line(value.toString());
            case PERSONAL -> personal(field, value.toString());
            case LONG_TEXT -> visible(value.toString());
            case TEXTS -> lines((Collection<?>) value);
            case NUMBERS, AMOUNTS -> lines(((Map<?, ?>) value).keySet());
            default -> {}
        }
    }

    private static void personal(Field field, String text) throws Unreadable {
        line(text);
        if (field.name().equalsIgnoreCase("iban") && !Sepa.isIban(text)) {
            throw new Unreadable("not-an-iban");
        }
        if (field.name().endsWith("Email") && !isEmail(text)) {
            throw new Unreadable("not-an-email");
        }
    }

    private static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL
                && text.indexOf('@') <= 64
                && EMAIL.matcher(text).matches();
    }

    private static void lines(Collection<?> texts) throws Unreadable {
        for (Object text : texts) {
            line(text.toString());
        }
    }

    private static void line(String text) throws Unreadable {
        if (text.codePoints().anyMatch(TextShape::breaksTheLine)) {
            throw new Unreadable("not-one-line");
        }
        if (text.codePoints().anyMatch(TextShape::isNoCharacter)) {
            throw new Unreadable("bad-character");
        }
        visible(text);
    }

    /** An empty text is another matter: it is missing, or may be left out. */
    private static void visible(String text) throws Unreadable {
        if (!text.isEmpty() && text.codePoints().noneMatch(TextShape::isSeen)) {
            throw new Unreadable("invisible");
        }
    }

    private static boolean breaksTheLine(int character) {
        return character >= '\t' && character <= '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isNoCharacter(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    /** Letters, digits, punctuation and symbols; marks and formats show nothing by themselves. */
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !BLANK.contains(character);
        };
    }
}

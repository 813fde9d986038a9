package fr.jalon.app.act;

import java.util.Arrays;
import java.util.List;

/**
 * One value that an act asks for: a component of its command record. Fr: champ.
 *
 * @param name name of the component, which ends with its unit ({@code amountCents}, {@code rateBp}, {@code signedOn})
 * @param kind how it is asked for and read
 * @param type Java type of one value: for a list, the type of its elements
 * @param optional whether it may be left empty
 */
public record Field(String name, Kind kind, Class<?> type, boolean optional) {
    /** How a value is asked for and read. */
    public enum Kind {
        /** One line of text. */
        TEXT,
        /** Several lines of text. */
        LONG_TEXT,
        /** Euro cents; a form asks for euros. */
        AMOUNT,
        /** Basis points; a form asks for a percentage. */
        RATE,
        /** A whole number that is not negative. */
        COUNT,
        /** A day. */
        DATE,
        /** A day and a time; a form asks for Paris time. */
        INSTANT,
        /** One constant of an enum. */
        CHOICE,
        /** Yes or no. */
        FLAG,
        /** Lines of text. */
        TEXTS,
        /** Some constants of an enum. */
        CHOICES,
        /** Whole numbers by name. */
        NUMBERS,
        /** Euro cents by name, signed; a form asks for euros. What has no amount is absent. */
        AMOUNTS,
        /** Personal data: read in clear, kept in the vault, carried as a token. */
        PERSONAL,
        /** A file, carried as its SHA-256; a form sends the file itself. */
        DOCUMENT,
        /** Files, each carried as its SHA-256. */
        DOCUMENTS
    }

    /** Constants that may be chosen, in their order; empty unless a choice. */
    public List<String> choices() {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    /** Whether a form sends files for it. */
    public boolean isFiles() {
        return kind == Kind.DOCUMENT || kind == Kind.DOCUMENTS;
    }

    /** Longest text accepted, in characters. */
    public int longest() {
        return kind == Kind.LONG_TEXT ? 4_000 : 300;
    }
}

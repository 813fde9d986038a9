package fr.jalon.app.platform.web;

import java.util.Arrays;
import java.util.Locale;

/** What a number counts. The last word of its name says it, here and nowhere else: {@code amountsCents}, {@code rateBp}, {@code paidYear}. */
public enum Unit {
    /** Euro cents, told in euros. */
    EUROS("cents"),
    /** Basis points, told in percent. */
    PERCENT("bp"),
    /** Hundredths of a point, told in points. */
    POINTS("hundredths"),
    /** A year is told without a space between its digits. */
    YEAR("year"),
    /** How many there are: of days or months too, which the label says. */
    COUNT("");

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    /** @param name of one value or of several: {@code years} has the unit of {@code year} */
    public static Unit of(String name) {
        String last = singular(lastWord(name).toLowerCase(Locale.ROOT));
        return Arrays.stream(values())
                .filter(unit -> unit != COUNT && singular(unit.word).equals(last))
                .findFirst()
                .orElse(COUNT);
    }

    private static String lastWord(String name) {
        int start = name.length() - 1;
        while (start > 0 && !Character.isUpperCase(name.charAt(start))) {
            start--;
        }
        return name.substring(Math.max(start, 0));
    }

    /** The name of one of the values that {@code name} names. */
    static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}

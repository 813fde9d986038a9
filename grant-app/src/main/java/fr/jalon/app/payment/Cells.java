package fr.jalon.app.payment;

import java.util.regex.Pattern;

/** Text in a cell that a spreadsheet will open: never a formula, one line, no invisible character. */
final class Cells {
    /** What a spreadsheet takes for a formula, also behind spaces. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\u00A0\\u202F\\uFEFF]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private Cells() {}

    static String text(String text) {
        String line = text.replaceAll("[\\r\\n\\t\\u000B\\f]+", " ").replaceAll("\\p{Cntrl}", "");
        return FORMULA.matcher(line).matches() ? "'" + line : line;
    }
}

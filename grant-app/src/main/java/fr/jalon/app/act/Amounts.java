package fr.jalon.app.act;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers as people write them in a form. Never rounds, never guesses: what is not clearly a number is refused. */
final class Amounts {
    /** ASCII digits, thousands parted by a space or a (narrow) no-break space or not at all, comma or dot before the decimals. */
    private static final Pattern DECIMAL =
            Pattern.compile("([+-]?)([0-9]{1,3}(?:[ \\u00A0\\u202F][0-9]{3})+|[0-9]{1,30})(?:[.,]([0-9]{1,30}))?");

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,30}");

    private Amounts() {}

    /** Euros to cents: {@code "1 000,00"} is 100000. */
    static long cents(String euros) throws Unreadable {
        return hundredths(stripped(euros, "€"), Long.MAX_VALUE);
    }

    /** Euros to cents, below zero too: {@code "-20 000 000"} is -2000000000. A true minus sign counts as well as a hyphen. */
    static long signedCents(String euros) throws Unreadable {
        String text = stripped(euros, "€").replaceFirst("^\u2212", "-");
        if (!text.startsWith("-")) {
            return cents(text);
        }
        return -cents(text.substring(1));
    }

    /** A percentage to basis points: {@code "30,5 %"} is 3050. */
    static int basisPoints(String percentage) throws Unreadable {
        return Math.toIntExact(hundredths(stripped(percentage, "%"), 10_000));
    }

    /** A whole number from 0 to {@code most}. */
    static long whole(String text, long most) throws Unreadable {
        if (!WHOLE.matcher(text).matches()) {
            throw new Unreadable(DECIMAL.matcher(text).matches() ? "not-a-whole-number" : "not-a-number");
        }
        return within(new BigDecimal(text), most);
    }

    /** @throws Unreadable {@code out-of-range} when negative or above {@code most} */
    static long within(BigDecimal number, long most) throws Unreadable {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unreadable("out-of-range", Map.of("least", 0L, "most", most));
        }
        return number.longValueExact();
    }

    /** @throws Unreadable {@code out-of-range} when it is further from zero than {@code most} */
    static long signed(BigDecimal number, long most) throws Unreadable {
        if (number.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unreadable("out-of-range", Map.of("least", -most, "most", most));
        }
        return number.longValueExact();
    }

    private static long hundredths(String text, long most) throws Unreadable {
        var matcher = DECIMAL.matcher(text);
        if (!matcher.matches()) {
            throw new Unreadable("not-a-number");
        }
        String decimals = matcher.group(3) == null ? "" : matcher.group(3);
        if (decimals.length() > 2) {
            throw new Unreadable("too-precise");
        }
        String digits = matcher.group(2).replaceAll("[ \\u00A0\\u202F]", "");
        String sign = "-".equals(matcher.group(1)) ? "-" : "";
        return within(new BigDecimal(sign + digits + "." + (decimals + "00").substring(0, 2)).movePointRight(2), most);
    }

    private static String stripped(String text, String unit) {
        String bare = text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
        return Texts.trimmed(bare);
    }
}

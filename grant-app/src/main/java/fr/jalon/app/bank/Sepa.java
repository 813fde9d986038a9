package fr.jalon.app.bank;

import fr.jalon.app.document.Sha256;
import fr.marcwrobel.jbanking.iban.Iban;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as every bank of the SEPA area takes it: the restricted Latin character set. */
public final class Sepa {
    /** Longest name or reference of a message of ISO 20022. */
    private static final int LONGEST_REFERENCE = 35;

    private static final int HASH = 12;
    /** Digits of other scripts are numbers too, and no bank takes them. */
    private static final Pattern ASCII_ACCOUNT = Pattern.compile("[A-Za-z0-9\\s]+");

    /** 00, 01 and 99 are never given as check digits: others stand for the same remainder. */
    private static final Pattern CHECKED = Pattern.compile("[A-Z]{2}(?!00|01|99)[0-9]{2}.+");

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9/?:().,'+ -]+");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9/?:().,'+ -]");

    private Sepa() {}

    /** {@code text} without accents, other characters as a space, at most {@code longest} characters. */
    public static String text(String text, int longest) {
        String bare = Normalizer.normalize(spelled(text), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String plain = OTHER.matcher(bare).replaceAll(" ").replaceAll(" +", " ").strip();
        String cut =
                plain.length() <= longest ? plain : plain.substring(0, longest).strip();
        return cut.isEmpty() ? "-" : cut;
    }

    /**
     * What a bank calls one of our ids: the id itself when a reference of ISO 20022 can be it, else its start and 12 digits of its SHA-256.
     * The same id always has the same reference.
     */
    public static String reference(String id) {
        if (id.length() <= LONGEST_REFERENCE && ALLOWED.matcher(id).matches() && isEndedAndStartedPlainly(id)) {
            return id;
        }
        String start = id.substring(0, Math.min(LONGEST_REFERENCE - HASH - 1, id.length()));
        start = OTHER.matcher(start).replaceAll("-").replaceAll("/+", "-");
        return start + "-" + Sha256.of(id.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
    }

    /** An account as it is compared and sent: without spaces, in capitals. */
    public static String account(String iban) {
        return iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /**
     * Whether {@code text} is an account as ISO 13616 writes one, with spaces or not: a country that has IBANs, the length and the form it gives
     * them, and the right check digits (mod 97). Of any country: what a bank carries under the rules of the SEPA, the bank says.
     */
    public static boolean isIban(String text) {
        String account = account(text);
        return ASCII_ACCOUNT.matcher(text).matches() && CHECKED.matcher(account).matches() && Iban.isValid(account);
    }

    private static boolean isEndedAndStartedPlainly(String id) {
        return id.equals(id.strip()) && !id.startsWith("/") && !id.endsWith("/") && !id.contains("//");
    }

    private static String spelled(String text) {
        return text.replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("’", "'")
                .replace("‘", "'")
                .replace("–", "-")
                .replace("—", "-")
                .replace("\u2011", "-")
                .replace("&", "+")
                .replace("€", "EUR");
    }
}

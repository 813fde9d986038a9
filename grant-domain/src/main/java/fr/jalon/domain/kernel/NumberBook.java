package fr.jalon.domain.kernel;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an act that gives a number looks up who bears it already: a number that the law wants unique is borne once in the whole log.
 * Fr: registre des numéros.
 */
@FunctionalInterface
public interface NumberBook {
    /** Spaces and what shows nothing, wherever it stands. */
    Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Mn}\\u115F\\u1160\\u3164\\uFFA0\\u2800]");

    /** The dossiers to which a fact of the class {@code given} has given a number that reads as {@code number} does. */
    Set<String> bearers(Class<? extends DossierEvent> given, String number);

    /** What two numbers that read the same have in common: neither case nor spaces tell them apart, e.g. {@code " C-1"} and {@code "c-1"}. */
    static String key(String number) {
        return UNSEEN.matcher(number).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

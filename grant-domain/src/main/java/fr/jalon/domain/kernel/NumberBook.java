package fr.jalon.domain.kernel;

import java.util.Locale;
import java.util.Set;

/**
 * Where an act that gives a number looks up who bears it already: a number that the law wants unique is borne once in the whole log.
 * Fr: registre des numéros.
 */
@FunctionalInterface
public interface NumberBook {
    /** Series of numbers that people give. Fr: série de numéros. */
    enum Series {
        /** Of agreements, which are the legal commitments of the accounts. Fr: conventions. */
        AGREEMENT,
        /** Of revenue orders. Fr: titres de perception. */
        REVENUE_ORDER
    }

    /** The dossiers that bear a number of {@code series} that reads as {@code number} does. */
    Set<String> bearers(Series series, String number);

    /** What two numbers that read the same have in common: neither case nor spaces tell them apart, e.g. {@code " C-1"} and {@code "c-1"}. */
    static String key(String number) {
        return number.replaceAll("[\\s\\u00A0\\u2007\\u202F]", "").toLowerCase(Locale.ROOT);
    }
}

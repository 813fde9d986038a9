package fr.jalon.domain.kernel;

import fr.jalon.domain.kernel.rule.SiretInvalid;

/** Identifier of one establishment of a legal unit: 14 digits, the first nine being the SIREN. Fr: SIRET. */
public record Siret(String value) {
    private static final String LA_POSTE = "356000000";

    /** @throws RuleViolated {@code SiretInvalid} unless 14 digits with a right check digit (La Poste has its own) */
    public Siret {
        if (!value.matches("[0-9]{14}") || !checks(value)) {
            throw SiretInvalid.of(value);
        }
    }

    public String siren() {
        return value.substring(0, 9);
    }

    private static boolean checks(String digits) {
        if (luhn(digits)) {
            return true;
        }
        return digits.startsWith(LA_POSTE) && digits.chars().map(c -> c - '0').sum() % 5 == 0;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}

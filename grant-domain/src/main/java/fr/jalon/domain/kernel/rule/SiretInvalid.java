package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A SIRET has 14 digits and a right check digit. Fr: SIRET invalide. */
public final class SiretInvalid {
    private SiretInvalid() {}

    public static RuleViolated of(String value) {
        return RuleViolated.by(SiretInvalid.class, "siret", value);
    }
}

package fr.jalon.domain.undertaking.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A company is known by its SIREN: nine digits. Fr: SIREN invalide. */
public final class SirenInvalid {
    private SirenInvalid() {}

    public static void check(String siren) {
        if (!siren.matches("[0-9]{9}")) {
            throw RuleViolated.by(SirenInvalid.class, "siren", siren);
        }
    }
}

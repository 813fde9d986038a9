package fr.jalon.domain.application.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A commune is named by its five-character INSEE code. Fr: code commune invalide. */
public final class CommuneInvalid {
    private CommuneInvalid() {}

    public static void check(String commune) {
        if (!commune.matches("[0-9][0-9AB][0-9]{3}")) {
            throw RuleViolated.by(CommuneInvalid.class, "commune", commune);
        }
    }
}

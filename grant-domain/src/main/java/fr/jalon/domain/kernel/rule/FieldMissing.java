package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A field that the act needs says something. Fr: champ manquant. */
public final class FieldMissing {
    private FieldMissing() {}

    public static void check(String field, String value) {
        if (value.isBlank()) {
            throw RuleViolated.by(FieldMissing.class, "field", field);
        }
    }
}

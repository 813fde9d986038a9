package fr.jalon.app.act;

import java.util.Map;

/**
 * Why one value of a form or of a request body was not accepted.
 *
 * @param field name of the field, as in the command
 * @param code stable: {@code missing}, {@code not-a-number}, {@code not-a-whole-number}, {@code too-precise}, {@code out-of-range},
 *     {@code not-a-date}, {@code not-an-instant}, {@code not-a-choice}, {@code not-a-flag}, {@code too-long}, {@code bad-character},
 *     {@code not-one-line}, {@code invisible}, {@code not-an-iban}, {@code not-an-email}, {@code wrong-type}, {@code unknown-field},
 *     {@code not-a-sha256}, {@code unknown-document}
 * @param values what the sentence needs, e.g. the longest length or the choices
 */
public record FieldProblem(String field, String code, Map<String, Object> values) {
    public static FieldProblem of(Field field, String code) {
        return new FieldProblem(field.name(), code, Map.of());
    }

    public static FieldProblem unknown(String name) {
        return new FieldProblem(name, "unknown-field", Map.of());
    }
}

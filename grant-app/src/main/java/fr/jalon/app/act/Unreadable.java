package fr.jalon.app.act;

import java.util.Map;

/** One value cannot be read; carries the stable code of {@link FieldProblem}. Never leaves this package. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> values;

    Unreadable(String code) {
        this(code, Map.of());
    }

    Unreadable(String code, Map<String, Object> values) {
        super(code, null, false, false);
        this.code = code;
        this.values = values;
    }

    FieldProblem in(Field field) {
        return new FieldProblem(field.name(), code, values);
    }
}

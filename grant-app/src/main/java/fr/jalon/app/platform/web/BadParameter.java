package fr.jalon.app.platform.web;

import java.util.Map;

/** A parameter of the address, or a header, that cannot be read. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient Map<String, Object> limits;

    /** @param code stable code of the problem, as those of the fields of an act */
    public BadParameter(String field, String code) {
        this(field, code, Map.of());
    }

    private BadParameter(String field, String code, Map<String, Object> limits) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
        this.limits = limits;
    }

    /** A number or a day that is not from {@code least} to {@code most}. */
    public static BadParameter outOfRange(String field, Object least, Object most) {
        return new BadParameter(field, "out-of-range", Map.of("least", least, "most", most));
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    /** What the sentence about it names: {@code least} and {@code most}, or nothing. */
    public Map<String, Object> limits() {
        return limits;
    }
}

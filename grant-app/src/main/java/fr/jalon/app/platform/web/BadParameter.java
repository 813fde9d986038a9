package fr.jalon.app.platform.web;

/** A parameter of the address, or a header, that cannot be read. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;

    /** @param code stable code of the problem, as those of the fields of an act */
    public BadParameter(String field, String code) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }
}

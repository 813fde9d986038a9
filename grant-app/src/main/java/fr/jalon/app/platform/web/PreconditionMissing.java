package fr.jalon.app.platform.web;

/** An act that continues a stream came without the version its sender had seen. Source: RFC 6585, 428. */
public final class PreconditionMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PreconditionMissing() {
        super("If-Match is missing");
    }
}

package fr.jalon.app.platform.axon;

/** The identifier of a command was used before for another act, or by another person. Fr: clé d'idempotence déjà utilisée. */
public final class IdempotencyKeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String commandId;

    public IdempotencyKeyReused(String commandId) {
        super("Command id " + commandId + " was used for something else");
        this.commandId = commandId;
    }

    public String commandId() {
        return commandId;
    }
}

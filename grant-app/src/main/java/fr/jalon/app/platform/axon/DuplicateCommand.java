package fr.jalon.app.platform.axon;

/** The command was recorded before: nothing new was. {@link ActGateway} answers with its first outcome. */
public final class DuplicateCommand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String commandId;

    public DuplicateCommand(String commandId, Throwable cause) {
        super("Command " + commandId + " is already recorded", cause);
        this.commandId = commandId;
    }

    public String commandId() {
        return commandId;
    }
}

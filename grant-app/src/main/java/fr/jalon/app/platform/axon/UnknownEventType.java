package fr.jalon.app.platform.axon;

/** The log holds, or someone publishes, a kind of fact that this version does not know. Readers stop: see {@link EventTypes}. */
public final class UnknownEventType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownEventType(String type) {
        super("Unknown event " + type + ": this version of Jalon cannot read the log past it");
    }
}

package fr.jalon.app.platform.axon;

/** A command reached the bus without passing {@link ActGateway}, so nobody answers for it: refused. */
public final class NoFrontDoor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoFrontDoor(String command) {
        super(command + " came without an actor: acts go through the gateway");
    }
}

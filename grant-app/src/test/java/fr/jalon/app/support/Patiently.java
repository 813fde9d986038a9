package fr.jalon.app.support;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Busy;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.axon.Outcome;
import java.util.UUID;

/** On a slow machine an act may wait longer for its turn than it is allowed to; it is then sent again, as anyone would. */
public final class Patiently {
    private static final int TIMES = 5;

    private Patiently() {}

    /** Sends an act, again and under the same key as long as the log is busy. */
    public static Outcome send(ActGateway acts, Envelope envelope) {
        Envelope keyed = envelope.commandId() == null ? envelope.commandId("key-" + UUID.randomUUID()) : envelope;
        for (int time = 1; ; time++) {
            try {
                return acts.send(keyed);
            } catch (Busy busy) {
                if (time == TIMES) {
                    throw busy;
                }
            }
        }
    }
}

package fr.jalon.app.act;

import fr.jalon.app.platform.security.Actor;
import fr.jalon.domain.kernel.Act;

/** Makes what an act carries and nobody types, e.g. the file of a payment run. */
public interface Making {
    /**
     * What was made.
     *
     * @param value what the act carries of it
     * @param keep keeps what the value names, in the transaction of the act
     */
    record Made(Object value, Runnable keep) {
        /** What there is nothing to keep of. */
        public static Made of(Object value) {
            return new Made(value, () -> {});
        }
    }

    boolean isFor(Act act, String component);

    /**
     * The value for the stream {@code id}; asked twice about the same state, it is the same value. When the act makes no sense yet, any
     * value does: the rules refuse the act.
     */
    Made make(String id, Actor actor);
}

package fr.jalon.app.act;

import fr.jalon.app.platform.security.Actor;
import fr.jalon.domain.kernel.Act;

/** Makes what an act carries and nobody types, e.g. the file of a payment run. */
public interface Making {
    boolean isFor(Act act, String component);

    /**
     * The value for the stream {@code id}; asked twice about the same state, it is the same value. When the act makes no sense yet, any
     * value does: the rules refuse the act.
     */
    Object make(String id, Actor actor);
}

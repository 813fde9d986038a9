package fr.jalon.domain.recovery;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.recovery.event.RecoveryEvent;

/** The recoveries of a dossier: money that must come back. Fr: reversements. */
public final class Recoveries {
    /** Throws the rule that forbids {@code act} now, whatever its values. */
    public void guard(RecoveryAct act, ActContext by) {}

    /** Changes what these recoveries are, never checks. */
    public void evolve(RecoveryEvent event) {}
}

package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An ended call opens nothing more, and receives no application from the day it ends. Fr: appel clos définitivement. */
public final class CallEnded {
    private CallEnded() {}

    public static void check(boolean ended, String callId) {
        if (ended) {
            throw RuleViolated.by(CallEnded.class, "call", callId);
        }
    }
}

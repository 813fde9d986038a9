package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An act names a call that exists. Fr: appel inconnu. */
public final class UnknownCall {
    private UnknownCall() {}

    public static RuleViolated of(String callId) {
        return RuleViolated.by(UnknownCall.class, "call", callId);
    }
}

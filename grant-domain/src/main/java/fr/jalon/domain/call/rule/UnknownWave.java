package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An act names a wave that the call has opened. Fr: vague inconnue. */
public final class UnknownWave {
    private UnknownWave() {}

    public static RuleViolated of(String callId, int wave) {
        return RuleViolated.by(UnknownWave.class, "call", callId, "wave", wave);
    }
}

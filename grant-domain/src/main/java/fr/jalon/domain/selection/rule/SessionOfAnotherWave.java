package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A file is judged by the session of its wave. Fr: comité d'une autre vague. */
public final class SessionOfAnotherWave {
    private SessionOfAnotherWave() {}

    public static void check(boolean same, String sessionId) {
        if (!same) {
            throw RuleViolated.by(SessionOfAnotherWave.class, "session", sessionId);
        }
    }
}

package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An act names a session that was convened. Fr: comité inconnu. */
public final class UnknownSession {
    private UnknownSession() {}

    public static RuleViolated of(String sessionId) {
        return RuleViolated.by(UnknownSession.class, "session", sessionId);
    }
}

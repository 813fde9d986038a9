package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An act names a recovery whose hearing was opened. Fr: reversement inconnu. */
public final class UnknownRecovery {
    private UnknownRecovery() {}

    public static RuleViolated of(int recovery) {
        return RuleViolated.by(UnknownRecovery.class, "recovery", recovery);
    }
}

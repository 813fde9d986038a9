package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Recoveries of a dossier are numbered one by one. Fr: numéro de reversement invalide. */
public final class RecoveryNumberTaken {
    private RecoveryNumberTaken() {}

    public static void check(int recovery, int expected) {
        if (recovery != expected) {
            throw RuleViolated.by(RecoveryNumberTaken.class, "recovery", recovery, "expected", expected);
        }
    }
}

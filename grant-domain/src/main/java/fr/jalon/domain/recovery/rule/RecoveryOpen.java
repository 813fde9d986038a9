package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Collection;

/** A dossier closes once each recovery has come to its end. Fr: reversements en cours. */
public final class RecoveryOpen {
    private RecoveryOpen() {}

    public static void check(Collection<Integer> open) {
        if (!open.isEmpty()) {
            throw RuleViolated.by(RecoveryOpen.class, "recoveries", open);
        }
    }
}

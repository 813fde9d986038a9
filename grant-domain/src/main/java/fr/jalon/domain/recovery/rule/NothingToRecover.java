package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** Money comes back from whoever received some that is not already being recovered. Fr: aucune somme à reverser. */
public final class NothingToRecover {
    private NothingToRecover() {}

    public static void check(Money recoverable) {
        if (recoverable.isZero()) {
            throw RuleViolated.by(NothingToRecover.class);
        }
    }
}

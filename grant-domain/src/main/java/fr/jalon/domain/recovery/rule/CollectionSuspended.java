package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/**
 * A challenge in time suspends collection until the ruling, or until silence rejects it: no set-off, no plan, no writing off. What the debtor pays
 * all the same has arrived, and is recorded. Fr: recouvrement suspendu par une contestation. Source: decree 2012-1246, arts 117 and 118.
 */
public final class CollectionSuspended {
    private CollectionSuspended() {}

    /** @param until the last day of the suspension, in the far past when there is none */
    public static void check(int recovery, LocalDate until, LocalDate on) {
        if (!on.isAfter(until)) {
            throw RuleViolated.by(CollectionSuspended.class, "recovery", recovery, "until", until);
        }
    }
}

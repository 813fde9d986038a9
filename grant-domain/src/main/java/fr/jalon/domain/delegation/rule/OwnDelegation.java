package fr.jalon.domain.delegation.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Nobody gives a delegation to themselves. Fr: délégation à soi-même. */
public final class OwnDelegation {
    private OwnDelegation() {}

    public static void check(String delegate, String actor) {
        if (delegate.equals(actor)) {
            throw RuleViolated.by(OwnDelegation.class, "actor", actor);
        }
    }
}

package fr.jalon.domain.delegation.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A delegation is taken back once. Fr: délégation déjà retirée. */
public final class DelegationAlreadyRevoked {
    private DelegationAlreadyRevoked() {}

    public static void check(boolean revoked) {
        if (revoked) {
            throw RuleViolated.by(DelegationAlreadyRevoked.class);
        }
    }
}

package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A session opens when enough of the jury is there. Fr: quorum non atteint. */
public final class NoQuorum {
    private NoQuorum() {}

    public static void check(int present, int members, long quorumBp) {
        if (present * 10_000L < members * quorumBp) {
            throw RuleViolated.by(NoQuorum.class, "present", present, "members", members, "quorumBp", quorumBp);
        }
    }
}

package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A member with an interest in a file does not vote on it. Fr: déport. */
public final class VoterRecused {
    private VoterRecused() {}

    public static void check(boolean recused, String member, String dossierId) {
        if (recused) {
            throw RuleViolated.by(VoterRecused.class, "member", member, "dossier", dossierId);
        }
    }
}

package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Whoever appraised a file does not vote on it. Fr: instructeur non votant. */
public final class InstructorCannotVote {
    private InstructorCannotVote() {}

    public static void check(boolean appraised, String member, String dossierId) {
        if (appraised) {
            throw RuleViolated.by(InstructorCannotVote.class, "member", member, "dossier", dossierId);
        }
    }
}

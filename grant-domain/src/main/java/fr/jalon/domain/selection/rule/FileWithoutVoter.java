package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** At least one member may vote on each file. Fr: dossier sans votant. */
public final class FileWithoutVoter {
    private FileWithoutVoter() {}

    public static void check(boolean anyVoter, String dossierId) {
        if (!anyVoter) {
            throw RuleViolated.by(FileWithoutVoter.class, "dossier", dossierId);
        }
    }
}

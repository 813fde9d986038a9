package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.List;

/** Files are ranked once every voter has marked them. Fr: dossier non noté. */
public final class FileNotScored {
    private FileNotScored() {}

    public static void check(List<String> missing, String dossierId) {
        if (!missing.isEmpty()) {
            throw RuleViolated.by(FileNotScored.class, "dossier", dossierId, "missing", missing);
        }
    }
}

package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A file is placed once on an agenda. Fr: dossier déjà inscrit. */
public final class FileAlreadyOnAgenda {
    private FileAlreadyOnAgenda() {}

    public static void check(boolean onAgenda, String dossierId) {
        if (onAgenda) {
            throw RuleViolated.by(FileAlreadyOnAgenda.class, "dossier", dossierId);
        }
    }
}

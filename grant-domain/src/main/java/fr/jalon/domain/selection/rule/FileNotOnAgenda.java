package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A session judges the files of its agenda. Fr: dossier hors de l'ordre du jour. */
public final class FileNotOnAgenda {
    private FileNotOnAgenda() {}

    public static void check(boolean onAgenda, String dossierId) {
        if (!onAgenda) {
            throw RuleViolated.by(FileNotOnAgenda.class, "dossier", dossierId);
        }
    }
}

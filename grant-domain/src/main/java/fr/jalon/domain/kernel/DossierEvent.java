package fr.jalon.domain.kernel;

/** A fact of one dossier, kept in its stream. Each stage has its own sealed family. Fr: acte du dossier. */
public interface DossierEvent {
    String dossierId();
}

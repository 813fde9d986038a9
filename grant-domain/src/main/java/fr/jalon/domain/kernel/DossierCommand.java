package fr.jalon.domain.kernel;

/** A request to one dossier. Each stage has its own sealed family. */
public interface DossierCommand {
    String dossierId();
}

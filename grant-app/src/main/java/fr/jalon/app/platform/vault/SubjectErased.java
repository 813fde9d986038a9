package fr.jalon.app.platform.vault;

/** The person was erased: nothing can be kept about them under the same identifier. Fr: personne effacée. */
public final class SubjectErased extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SubjectErased(String subjectId) {
        super("The person " + subjectId + " was erased");
    }
}

package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A document is named by its SHA-256, 64 hexadecimal digits. Fr: empreinte de pièce invalide. */
public final class DocumentHashInvalid {
    private DocumentHashInvalid() {}

    public static void check(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw RuleViolated.by(DocumentHashInvalid.class, "sha256", sha256);
        }
    }
}

package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Collection;

/** An interim payment and a balance rest on documents. Fr: pièces justificatives manquantes. */
public final class DocumentsMissing {
    private DocumentsMissing() {}

    public static void check(Collection<String> documents) {
        if (documents.isEmpty()) {
            throw RuleViolated.by(DocumentsMissing.class, "field", "documents");
        }
    }
}

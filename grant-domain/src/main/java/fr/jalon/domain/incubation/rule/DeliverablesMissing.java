package fr.jalon.domain.incubation.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Collection;

/** All deliverables are accepted before the attestation. Fr: livrables manquants. */
public final class DeliverablesMissing {
    private DeliverablesMissing() {}

    public static void check(Collection<?> missing) {
        if (!missing.isEmpty()) {
            throw RuleViolated.by(DeliverablesMissing.class, "missing", missing);
        }
    }
}

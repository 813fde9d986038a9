package fr.jalon.domain.application.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Collection;

/** A place works in at least one industry. Fr: filière manquante. */
public final class SectorMissing {
    private SectorMissing() {}

    public static void check(Collection<?> sectors) {
        if (sectors.isEmpty()) {
            throw RuleViolated.by(SectorMissing.class, "field", "sectors");
        }
    }
}

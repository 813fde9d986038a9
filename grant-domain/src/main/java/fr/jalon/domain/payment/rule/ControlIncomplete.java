package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.RuleViolated;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The accountant pays once every point was checked. Fr: contrôle incomplet. Source: decree 2012-1246, arts 19 and 20. */
public final class ControlIncomplete {
    private ControlIncomplete() {}

    public static void check(Collection<ControlPoint> checked) {
        Set<ControlPoint> missing = EnumSet.allOf(ControlPoint.class);
        missing.removeAll(Set.copyOf(checked));
        if (!missing.isEmpty()) {
            throw RuleViolated.by(ControlIncomplete.class, "missing", missing);
        }
    }
}

package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** An agreement is amended before the project is due to be complete. Fr: avenant après le terme. */
public final class AmendmentAfterEnd {
    private AmendmentAfterEnd() {}

    public static void check(LocalDate completionDueOn, LocalDate on) {
        if (on.isAfter(completionDueOn)) {
            throw RuleViolated.by(AmendmentAfterEnd.class, "completionDueOn", completionDueOn, "on", on);
        }
    }
}

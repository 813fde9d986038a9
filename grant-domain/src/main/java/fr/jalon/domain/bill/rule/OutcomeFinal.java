package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.RuleViolated;
import org.jspecify.annotations.Nullable;

/** How an amendment ended is said once. Fr: sort déjà enregistré. */
public final class OutcomeFinal {
    private OutcomeFinal() {}

    public static void check(@Nullable AmendmentOutcome outcome, String amendment) {
        if (outcome != null) {
            throw RuleViolated.by(OutcomeFinal.class, "amendment", amendment, "outcome", outcome);
        }
    }
}

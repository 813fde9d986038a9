package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Collection;

/** A dossier closes once no payment is on its way. Fr: versements en cours. */
public final class PaymentsInProgress {
    private PaymentsInProgress() {}

    public static void check(Collection<Integer> inProgress) {
        if (!inProgress.isEmpty()) {
            throw RuleViolated.by(PaymentsInProgress.class, "payments", inProgress);
        }
    }
}

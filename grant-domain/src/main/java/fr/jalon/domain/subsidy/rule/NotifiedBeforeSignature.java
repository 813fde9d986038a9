package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** What is notified was signed by both. Fr: notification antérieure à la signature. */
public final class NotifiedBeforeSignature {
    private NotifiedBeforeSignature() {}

    public static void check(LocalDate notifiedOn, LocalDate signedOn) {
        if (notifiedOn.isBefore(signedOn)) {
            throw RuleViolated.by(NotifiedBeforeSignature.class, "notifiedOn", notifiedOn, "signedOn", signedOn);
        }
    }
}

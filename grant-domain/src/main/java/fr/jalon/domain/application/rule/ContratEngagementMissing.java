package fr.jalon.domain.application.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** An association has signed the contract of republican commitment. Fr: contrat d'engagement républicain manquant. Source: decree 2021-1947. */
public final class ContratEngagementMissing {
    private ContratEngagementMissing() {}

    public static void check(boolean signed, LocalDate on, LocalDate from) {
        if (!signed && !on.isBefore(from)) {
            throw RuleViolated.by(ContratEngagementMissing.class, "on", on, "from", from);
        }
    }
}

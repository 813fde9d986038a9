package fr.jalon.domain.delegation.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** A delegation ends no earlier than it begins. Fr: durée de délégation nulle. */
public final class DelegationPeriodEmpty {
    private DelegationPeriodEmpty() {}

    public static void check(LocalDate validFrom, LocalDate validUntil) {
        if (validUntil.isBefore(validFrom)) {
            throw RuleViolated.by(DelegationPeriodEmpty.class, "fromOn", validFrom, "untilOn", validUntil);
        }
    }
}

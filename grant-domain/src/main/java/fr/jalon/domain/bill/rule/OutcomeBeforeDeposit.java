package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** An amendment ends after its deposit, or on the same day. Fr: sort antérieur au dépôt. */
public final class OutcomeBeforeDeposit {
    private OutcomeBeforeDeposit() {}

    public static void check(LocalDate decidedOn, LocalDate depositedOn) {
        if (decidedOn.isBefore(depositedOn)) {
            throw RuleViolated.by(OutcomeBeforeDeposit.class, "decidedOn", decidedOn, "depositedOn", depositedOn);
        }
    }
}

package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** A plan has two instalments or more, none empty, from today on, the last before the debt is prescribed. Fr: échéancier invalide. */
public final class PlanInvalid {
    private PlanInvalid() {}

    public static void check(int instalments, Money left, LocalDate firstDueOn, LocalDate on, LocalDate prescribedOn) {
        boolean split = instalments >= 2 && instalments <= left.cents();
        if (!split
                || firstDueOn.isBefore(on)
                || firstDueOn.plusMonths(instalments - 1L).isAfter(prescribedOn)) {
            throw RuleViolated.by(
                    PlanInvalid.class,
                    "instalments",
                    instalments,
                    "firstDueOn",
                    firstDueOn,
                    "leftCents",
                    left.cents(),
                    "prescribedOn",
                    prescribedOn);
        }
    }
}

package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** An amendment leaves at least what was paid; getting more back is a recovery. Fr: avenant inférieur aux versements. */
public final class AmendmentBelowPaid {
    private AmendmentBelowPaid() {}

    public static void check(Money max, Money paid) {
        if (paid.isMoreThan(max)) {
            throw RuleViolated.by(AmendmentBelowPaid.class, "maxCents", max.cents(), "paidCents", paid.cents());
        }
    }
}

package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** All public aid for a project is at most its eligible cost. Fr: aides publiques supérieures à 100 %. Source: decree 2018-514, art. 10. */
public final class PublicAidOver100 {
    private PublicAidOver100() {}

    /** @param total of all public aid, the grant included */
    public static void check(Money total, Money eligible) {
        if (total.isMoreThan(eligible)) {
            throw RuleViolated.by(
                    PublicAidOver100.class,
                    "totalCents",
                    total.cents(),
                    "eligibleCostCents",
                    eligible.cents(),
                    "excessCents",
                    total.minus(eligible).cents());
        }
    }
}

package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** One visa is enough for one amount. Fr: visa déjà accordé. */
public final class VisaAlreadyGiven {
    private VisaAlreadyGiven() {}

    public static void check(boolean covered, Money amount) {
        if (covered) {
            throw RuleViolated.by(VisaAlreadyGiven.class, "amountCents", amount.cents());
        }
    }
}

package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** The budget controller is asked about commitments from the threshold on. Fr: visa sans objet. Source: decree 2012-1246, art. 105. */
public final class VisaNotNeeded {
    private VisaNotNeeded() {}

    public static void check(Money amount, Money threshold) {
        if (threshold.isMoreThan(amount)) {
            throw RuleViolated.by(
                    VisaNotNeeded.class, "amountCents", amount.cents(), "thresholdCents", threshold.cents());
        }
    }
}

package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** A dossier closes once all that was paid over the final amount was put to a hearing. Fr: trop-perçu non réclamé. */
public final class OverpaymentNotRecovered {
    private OverpaymentNotRecovered() {}

    public static void check(Money overpaid, Money heard) {
        if (overpaid.isMoreThan(heard)) {
            throw RuleViolated.by(
                    OverpaymentNotRecovered.class, "overpaidCents", overpaid.cents(), "heardCents", heard.cents());
        }
    }
}

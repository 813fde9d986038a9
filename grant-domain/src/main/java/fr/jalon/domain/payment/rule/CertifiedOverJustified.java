package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** Service done is certified for no more than was justified. Fr: service fait supérieur aux dépenses justifiées. */
public final class CertifiedOverJustified {
    private CertifiedOverJustified() {}

    public static void check(Money accepted, Money justified) {
        if (accepted.isMoreThan(justified)) {
            throw RuleViolated.by(
                    CertifiedOverJustified.class,
                    "acceptedCents",
                    accepted.cents(),
                    "justifiedCents",
                    justified.cents());
        }
    }
}

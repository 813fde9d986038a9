package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** No more comes back than was paid and is not already being recovered. Fr: reversement supérieur aux versements. */
public final class RecoveryOverPaid {
    private RecoveryOverPaid() {}

    public static void check(Money asked, Money recoverable) {
        if (asked.isMoreThan(recoverable)) {
            throw RuleViolated.by(
                    RecoveryOverPaid.class, "amountCents", asked.cents(), "recoverableCents", recoverable.cents());
        }
    }
}

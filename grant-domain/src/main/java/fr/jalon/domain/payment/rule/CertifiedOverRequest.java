package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/** Service done is certified for no more than was requested. Fr: service fait supérieur à la demande. */
public final class CertifiedOverRequest {
    private CertifiedOverRequest() {}

    public static void check(Money accepted, Money requested) {
        if (accepted.isMoreThan(requested)) {
            throw RuleViolated.by(
                    CertifiedOverRequest.class, "acceptedCents", accepted.cents(), "requestedCents", requested.cents());
        }
    }
}

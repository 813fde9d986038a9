package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** All but an advance is liquidated once service done is certified. Fr: service fait non certifié. Source: decree 2012-1246, art. 31. */
public final class ServiceDoneNotCertified {
    private ServiceDoneNotCertified() {}

    public static void check(boolean certified, int payment) {
        if (!certified) {
            throw RuleViolated.by(ServiceDoneNotCertified.class, "payment", payment);
        }
    }
}

package fr.jalon.domain.delegation.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The assigned accountant knows the signature of whoever signs. Fr: signataire non accrédité. Source: decree 2012-1246, art. 10. */
public final class NotAccredited {
    private NotAccredited() {}

    public static void check(boolean accredited, String delegation) {
        if (!accredited) {
            throw RuleViolated.by(NotAccredited.class, "delegation", delegation);
        }
    }
}

package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.RuleViolated;

/**
 * Nobody both controls and pays one payment, alone or in a run. Fr: contrôle et paiement par deux personnes.
 * Source: house rule SD5, as for the approval of a run.
 */
public final class PayerControlled {
    private PayerControlled() {}

    /** @param apart whether {@code actor} did only one of the two on {@code payment} */
    public static void check(boolean apart, String actor, int payment) {
        if (!apart) {
            throw RuleViolated.by(PayerControlled.class, "actor", actor, "payment", payment);
        }
    }
}

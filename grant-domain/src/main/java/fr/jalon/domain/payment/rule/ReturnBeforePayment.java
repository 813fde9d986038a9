package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** Money comes back on the day it left at the earliest. Fr: retour antérieur au paiement. */
public final class ReturnBeforePayment {
    private ReturnBeforePayment() {}

    public static void check(LocalDate returnedOn, LocalDate paidOn) {
        if (returnedOn.isBefore(paidOn)) {
            throw RuleViolated.by(ReturnBeforePayment.class, "returnedOn", returnedOn, "paidOn", paidOn);
        }
    }
}

package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** Nothing is ordered toward an account just verified, so that a fraud can still be seen. Fr: délai de sûreté du compte. */
public final class BankDetailsCoolingOff {
    private BankDetailsCoolingOff() {}

    public static void check(LocalDate usableFromOn, LocalDate on) {
        if (on.isBefore(usableFromOn)) {
            throw RuleViolated.by(BankDetailsCoolingOff.class, "usableFromOn", usableFromOn, "on", on);
        }
    }
}

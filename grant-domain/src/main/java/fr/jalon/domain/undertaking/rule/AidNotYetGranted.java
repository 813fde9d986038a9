package fr.jalon.domain.undertaking.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** An aid is declared once it is granted. Fr: aide non encore octroyée. */
public final class AidNotYetGranted {
    private AidNotYetGranted() {}

    public static void check(LocalDate grantedOn, LocalDate on) {
        if (grantedOn.isAfter(on)) {
            throw RuleViolated.by(AidNotYetGranted.class, "grantedOn", grantedOn, "on", on);
        }
    }
}

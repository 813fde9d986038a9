package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** What is awarded or signed has AE set aside for it. Fr: réservation absente ou caduque. */
public final class ReservationMissing {
    private ReservationMissing() {}

    public static void check(boolean held) {
        if (!held) {
            throw RuleViolated.by(ReservationMissing.class);
        }
    }
}

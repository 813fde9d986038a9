package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** A reservation is renewed when it lapsed, when its day has passed, or when it is held in the budget of another year. Fr: réservation encore valable. */
public final class ReservationStillHeld {
    private ReservationStillHeld() {}

    public static void check(boolean held, String budget, LocalDate untilOn) {
        if (held) {
            throw RuleViolated.by(ReservationStillHeld.class, "budget", budget, "untilOn", untilOn);
        }
    }
}

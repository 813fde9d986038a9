package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Collection;

/** A year closes once nothing is reserved in it. Fr: réservations en cours. */
public final class ReservationsOpen {
    private ReservationsOpen() {}

    public static void check(Collection<String> dossiers) {
        if (!dossiers.isEmpty()) {
            throw RuleViolated.by(ReservationsOpen.class, "dossiers", dossiers);
        }
    }
}

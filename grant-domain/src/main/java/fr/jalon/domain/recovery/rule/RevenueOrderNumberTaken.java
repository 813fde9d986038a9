package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Set;

/** One revenue order bears one number, be it cancelled since. Fr: numéro de titre déjà pris. */
public final class RevenueOrderNumberTaken {
    private RevenueOrderNumberTaken() {}

    /** @param bearers dossiers with an order of that number */
    public static void check(String revenueOrderNo, Set<String> bearers) {
        bearers.stream().sorted().findFirst().ifPresent(bearer -> {
            throw RuleViolated.by(RevenueOrderNumberTaken.class, "revenueOrderNo", revenueOrderNo, "bearer", bearer);
        });
    }
}

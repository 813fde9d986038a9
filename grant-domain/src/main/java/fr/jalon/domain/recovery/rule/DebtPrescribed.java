package fr.jalon.domain.recovery.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/**
 * A debt that is prescribed is claimed and enforced no more; what is paid of it all the same is kept. Fr: créance prescrite.
 * Source: C. civ., arts 2224 and 2249.
 */
public final class DebtPrescribed {
    private DebtPrescribed() {}

    /** @param prescribedOn the last day on which the debt may be claimed */
    public static void check(int recovery, LocalDate prescribedOn, LocalDate on) {
        if (on.isAfter(prescribedOn)) {
            throw RuleViolated.by(DebtPrescribed.class, "recovery", recovery, "prescribedOn", prescribedOn);
        }
    }
}

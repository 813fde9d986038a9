package fr.jalon.domain.paymentrun.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/**
 * A payment consumes the CP of the year in which it leaves, hence a run is issued in the year of its execution. Fr: exécution sur un autre
 * exercice. Source: LOLF, art. 28.
 */
public final class ExecutionInAnotherYear {
    private ExecutionInAnotherYear() {}

    /** @param issuedOn legal day of the issue, of which the year is charged */
    public static void check(LocalDate executionOn, LocalDate issuedOn) {
        if (executionOn.getYear() != issuedOn.getYear()) {
            throw RuleViolated.by(ExecutionInAnotherYear.class, "executionOn", executionOn, "year", issuedOn.getYear());
        }
    }
}

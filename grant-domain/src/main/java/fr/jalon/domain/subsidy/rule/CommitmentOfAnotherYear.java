package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** An agreement is registered in the year of its signature: AE of one year are never consumed in another. Fr: engagement sur un autre exercice. */
public final class CommitmentOfAnotherYear {
    private CommitmentOfAnotherYear() {}

    public static void check(LocalDate signedOn, LocalDate today) {
        if (signedOn.getYear() != today.getYear()) {
            throw RuleViolated.by(CommitmentOfAnotherYear.class, "signedOn", signedOn, "today", today);
        }
    }
}

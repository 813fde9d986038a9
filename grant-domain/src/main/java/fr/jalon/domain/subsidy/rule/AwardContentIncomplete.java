package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** An agreement states its purpose and when the project is to be completed. Fr: contenu de la décision incomplet. Source: decree 2018-514, art. 8. */
public final class AwardContentIncomplete {
    private AwardContentIncomplete() {}

    public static void check(String purpose, LocalDate completionDueOn, LocalDate on) {
        if (purpose.isBlank() || !completionDueOn.isAfter(on)) {
            throw RuleViolated.by(AwardContentIncomplete.class, "purpose", purpose, "completionDueOn", completionDueOn);
        }
    }
}

package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Collection;

/** The charge of an amendment is judged within one mission. Fr: amendement entre missions. Source: LOLF, art. 47. */
public final class CrossMissionAmendment {
    private CrossMissionAmendment() {}

    public static void check(Collection<String> missions) {
        if (missions.size() > 1) {
            throw RuleViolated.by(CrossMissionAmendment.class, "missions", missions);
        }
    }
}

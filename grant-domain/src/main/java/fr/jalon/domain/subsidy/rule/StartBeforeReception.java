package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** Works do not start before the request is received. Fr: commencement anticipé. Source: decree 2018-514, art. 5. */
public final class StartBeforeReception {
    private StartBeforeReception() {}

    public static void check(LocalDate firstActOn, LocalDate receivedOn) {
        if (firstActOn.isBefore(receivedOn)) {
            throw RuleViolated.by(StartBeforeReception.class, "firstActOn", firstActOn, "receivedOn", receivedOn);
        }
    }
}

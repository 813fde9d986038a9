package fr.jalon.domain.application.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Silence refuses only where the call says that the file is the grant request. Fr: pas de rejet implicite. Source: decree 2018-514, art. 7. */
public final class SilenceDoesNotRefuse {
    private SilenceDoesNotRefuse() {}

    public static void check(boolean refuses) {
        if (!refuses) {
            throw RuleViolated.by(SilenceDoesNotRefuse.class);
        }
    }
}

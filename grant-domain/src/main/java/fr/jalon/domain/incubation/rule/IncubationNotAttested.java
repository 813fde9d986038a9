package fr.jalon.domain.incubation.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The incubation must have ended with an attestation that is not unfavourable. Fr: incubation non attestée. */
public final class IncubationNotAttested {
    private IncubationNotAttested() {}

    public static void check(boolean attested) {
        if (!attested) {
            throw RuleViolated.by(IncubationNotAttested.class);
        }
    }
}

package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.RuleViolated;
import java.util.Arrays;
import java.util.List;

/** An act belongs to certain steps of the lifecycle and is refused at all others. Fr: acte impossible à cette étape. */
public final class NotAtThisStep {
    private NotAtThisStep() {}

    /** @param allowed the steps at which {@code act} may be done */
    public static void check(Act act, Enum<?> step, Enum<?>... allowed) {
        List<Enum<?>> steps = Arrays.asList(allowed);
        if (!steps.contains(step)) {
            throw RuleViolated.by(NotAtThisStep.class, "act", act.code(), "step", step, "allowedAt", steps);
        }
    }
}

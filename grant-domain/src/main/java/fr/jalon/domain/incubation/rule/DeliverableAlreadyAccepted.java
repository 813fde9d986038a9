package fr.jalon.domain.incubation.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A deliverable is accepted once. Fr: livrable déjà accepté. */
public final class DeliverableAlreadyAccepted {
    private DeliverableAlreadyAccepted() {}

    public static void check(boolean accepted, Enum<?> deliverable) {
        if (accepted) {
            throw RuleViolated.by(DeliverableAlreadyAccepted.class, "deliverable", deliverable);
        }
    }
}

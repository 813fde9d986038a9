package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A grant has one advance. Fr: avance déjà demandée. */
public final class AdvanceAlreadyRequested {
    private AdvanceAlreadyRequested() {}

    public static void check(boolean requested) {
        if (requested) {
            throw RuleViolated.by(AdvanceAlreadyRequested.class);
        }
    }
}

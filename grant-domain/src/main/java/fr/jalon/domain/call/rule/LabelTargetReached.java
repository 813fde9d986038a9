package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A call gives no more labels than it announced. Fr: objectif de labels atteint. */
public final class LabelTargetReached {
    private LabelTargetReached() {}

    public static void check(long given, long target) {
        if (given >= target) {
            throw RuleViolated.by(LabelTargetReached.class, "given", given, "target", target);
        }
    }
}

package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A version of the rules is published once and never edited. Fr: version déjà publiée. */
public final class RuleSetAlreadyPublished {
    private RuleSetAlreadyPublished() {}

    public static void check(boolean known, String ruleSet) {
        if (known) {
            throw RuleViolated.by(RuleSetAlreadyPublished.class, "ruleSet", ruleSet);
        }
    }
}

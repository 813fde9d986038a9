package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Parliament votes credits by programme: no amendment sets those of an action. Fr: la répartition par action ne s'amende pas. Source: LOLF, art. 7 and 47. */
public final class ActionSplitNotAmendable {
    private ActionSplitNotAmendable() {}

    public static void check(String line) {
        if (line.contains("-")) {
            throw RuleViolated.by(ActionSplitNotAmendable.class, "line", line);
        }
    }
}

package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.RuleViolated;

/** Decrees move credits between programmes. Fr: mouvement réservé aux programmes. Source: LOLF, art. 12 and 13. */
public final class NotAProgramme {
    private NotAProgramme() {}

    public static void check(NodeKind kind, String budgetId) {
        if (kind != NodeKind.PROGRAMME) {
            throw RuleViolated.by(NotAProgramme.class, "budget", budgetId, "nodeKind", kind);
        }
    }
}

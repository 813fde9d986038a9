package fr.jalon.domain.undertaking.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The aids of a company that joined another are counted there, and it can neither join nor head again. Fr: entreprise déjà rattachée. */
public final class JoinedAnother {
    private JoinedAnother() {}

    public static void check(String company, String head) {
        if (!head.isEmpty()) {
            throw RuleViolated.by(JoinedAnother.class, "company", company, "head", head);
        }
    }
}

package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The final amount is fixed once the project is done. Fr: achèvement non déclaré. Source: decree 2018-514, art. 13. */
public final class CompletionNotDeclared {
    private CompletionNotDeclared() {}

    public static void check(boolean declared) {
        if (!declared) {
            throw RuleViolated.by(CompletionNotDeclared.class);
        }
    }
}

package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A project is completed once. Fr: achèvement déjà déclaré. */
public final class CompletionAlreadyDeclared {
    private CompletionAlreadyDeclared() {}

    public static void check(boolean declared) {
        if (declared) {
            throw RuleViolated.by(CompletionAlreadyDeclared.class);
        }
    }
}

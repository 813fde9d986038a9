package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Only a member of the jury acts in its session. Fr: membre inconnu. */
public final class UnknownMember {
    private UnknownMember() {}

    public static void check(boolean known, String member) {
        if (!known) {
            throw RuleViolated.by(UnknownMember.class, "member", member);
        }
    }
}

package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Only a member who is there votes. Fr: membre absent. */
public final class MemberAbsent {
    private MemberAbsent() {}

    public static void check(boolean present, String member) {
        if (!present) {
            throw RuleViolated.by(MemberAbsent.class, "member", member);
        }
    }
}

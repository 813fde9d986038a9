package fr.jalon.domain.selection.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.List;
import java.util.Set;

/** A jury has members, each named once. Fr: composition du jury invalide. */
public final class MembersMissing {
    private MembersMissing() {}

    public static void check(List<String> members) {
        if (members.isEmpty() || Set.copyOf(members).size() < members.size()) {
            throw RuleViolated.by(MembersMissing.class, "members", members);
        }
    }
}

package fr.jalon.domain.language;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What the tests of this run have asked for and seen, so that the last of them can tell what none has tried. */
public final class Exercised {
    private static final Set<String> ACCEPTED = new ConcurrentSkipListSet<>();
    private static final Set<String> REFUSED = new ConcurrentSkipListSet<>();
    private static final Set<String> RULES = new ConcurrentSkipListSet<>();

    private Exercised() {}

    static void accepted(Class<?> command) {
        ACCEPTED.add(command.getName());
    }

    static void refused(Class<?> command, Class<?> rule) {
        REFUSED.add(command.getName());
        RULES.add(rule.getName());
    }

    /** For the rules of the kernel and of the automations, which no single aggregate shows. */
    public static void refusal(Class<?> rule, RuleViolated seen) {
        if (!seen.code().equals(rule.getSimpleName())) {
            throw new AssertionError("Refused by " + seen.code() + ", not by " + rule.getSimpleName(), seen);
        }
        RULES.add(rule.getName());
    }

    public static Set<String> acceptedCommands() {
        return Set.copyOf(ACCEPTED);
    }

    public static Set<String> refusedCommands() {
        return Set.copyOf(REFUSED);
    }

    public static Set<String> rules() {
        return Set.copyOf(RULES);
    }
}

package fr.jalon.domain.kernel.rule;

import fr.jalon.domain.kernel.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Whoever decides has seen the latest version of what they decide on. Fr: version périmée. Source: RFC 9110, If-Match. */
public final class StaleVersion {
    private StaleVersion() {}

    /** @param expected number of events the sender had seen, or null when the act does not depend on it */
    public static void check(@Nullable Object expected, long actual) {
        if (expected != null && Long.parseLong(expected.toString()) != actual) {
            throw RuleViolated.by(StaleVersion.class, "expectedVersion", expected, "actualVersion", actual);
        }
    }
}

package fr.jalon.domain.call.rule;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.RuleViolated;
import java.time.Instant;
import java.time.LocalDate;

/** A file is received between the opening and the closing instant of its wave, that instant included. Fr: candidature hors délai. */
public final class CallClosed {
    private CallClosed() {}

    public static void check(Instant receivedAt, LocalDate opensOn, Instant closesAt, boolean closed) {
        if (closed
                || receivedAt.isAfter(closesAt)
                || LocalDate.ofInstant(receivedAt, ActContext.PARIS).isBefore(opensOn)) {
            throw RuleViolated.by(CallClosed.class, "receivedAt", receivedAt, "opensOn", opensOn, "closesAt", closesAt);
        }
    }
}

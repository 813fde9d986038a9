package fr.jalon.app.platform.axon;

import java.util.HashSet;
import java.util.Set;

/** What the act under way has appended, so that whoever asked can wait for the views that show it. */
final class Appended {
    /** Bound by {@link ActGateway} around one act. */
    static final ScopedValue<Appended> UNDER_WAY = ScopedValue.newInstance();

    private final Set<String> facts = new HashSet<>();
    private long lastIndex;

    /** @param fact stored name of the event */
    static void note(long index, String fact) {
        if (UNDER_WAY.isBound()) {
            Appended appended = UNDER_WAY.get();
            appended.lastIndex = Math.max(appended.lastIndex, index);
            appended.facts.add(fact);
        }
    }

    Set<String> facts() {
        return Set.copyOf(facts);
    }

    long lastIndex() {
        return lastIndex;
    }
}

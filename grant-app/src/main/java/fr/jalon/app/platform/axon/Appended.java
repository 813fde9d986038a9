package fr.jalon.app.platform.axon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the act under way has appended, so that whoever asked knows it without reading anything once it is recorded. */
final class Appended {
    /** Bound by {@link ActGateway} around one act. */
    static final ScopedValue<Appended> UNDER_WAY = ScopedValue.newInstance();

    private final Map<String, Long> versions = new HashMap<>();
    private final Set<String> facts = new HashSet<>();
    private long lastIndex;
    private boolean committed;

    /** @param fact stored name of the event */
    static void note(String stream, long sequence, long index, String fact) {
        if (UNDER_WAY.isBound()) {
            Appended appended = UNDER_WAY.get();
            appended.lastIndex = Math.max(appended.lastIndex, index);
            appended.versions.put(stream, sequence + 1);
            appended.facts.add(fact);
        }
    }

    /** From now on it is recorded, whatever fails. */
    void commit() {
        committed = true;
    }

    boolean isCommitted() {
        return committed;
    }

    Set<String> facts() {
        return Set.copyOf(facts);
    }

    /** Index of the last event; 0 when there is none. */
    long lastIndex() {
        return lastIndex;
    }

    /** Number of events of a stream that it appended to. */
    Optional<Long> version(String stream) {
        return Optional.ofNullable(versions.get(stream));
    }
}

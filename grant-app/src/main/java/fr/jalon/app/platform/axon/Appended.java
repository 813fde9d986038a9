package fr.jalon.app.platform.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the act under way has appended, so that whoever asked knows it without reading anything once it is recorded. */
final class Appended {
    /** Bound by {@link ActGateway} around one act. */
    static final ScopedValue<Appended> UNDER_WAY = ScopedValue.newInstance();

    private final Map<String, Long> versions = new HashMap<>();
    private long lastIndex;
    private boolean committed;

    static void note(String stream, long sequence, long index) {
        if (UNDER_WAY.isBound()) {
            UNDER_WAY.get().lastIndex = index;
            UNDER_WAY.get().versions.put(stream, sequence + 1);
        }
    }

    /** From now on it is recorded, whatever fails. */
    void commit() {
        committed = true;
    }

    boolean isCommitted() {
        return committed;
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

package fr.jalon.app.platform.axon;

/** Index of the last event that the act under way has appended, so that whoever asked can wait for the views to reach it. */
final class Appended {
    /** Bound by {@link ActGateway} around one act. */
    static final ScopedValue<Appended> UNDER_WAY = ScopedValue.newInstance();

    private long lastIndex;

    static void note(long index) {
        if (UNDER_WAY.isBound()) {
            UNDER_WAY.get().lastIndex = index;
        }
    }

    long lastIndex() {
        return lastIndex;
    }
}

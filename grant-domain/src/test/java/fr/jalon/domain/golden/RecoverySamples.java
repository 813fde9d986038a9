package fr.jalon.domain.golden;

import java.util.List;

/** Money that must come back, to the last euro. */
final class RecoverySamples {
    private RecoverySamples() {}

    static List<Object> all() {
        return List.of();
    }
}

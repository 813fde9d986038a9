package fr.jalon.domain.golden;

import java.util.List;

/** The aid stack of one single undertaking. */
final class UndertakingSamples {
    private UndertakingSamples() {}

    static List<Object> all() {
        return List.of();
    }
}

package fr.jalon.domain.golden;

import java.util.List;

/** A file of the bank. */
final class BankFileSamples {
    private BankFileSamples() {}

    static List<Object> all() {
        return List.of();
    }
}

package fr.jalon.domain.golden;

import java.util.List;

/** A payment run, to what the bank says of it. */
final class PaymentRunSamples {
    private PaymentRunSamples() {}

    static List<Object> all() {
        return List.of();
    }
}

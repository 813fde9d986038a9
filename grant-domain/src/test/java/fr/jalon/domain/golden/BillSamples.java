package fr.jalon.domain.golden;

import java.util.List;

/** A finance bill, its amendments, and the act it becomes. */
final class BillSamples {
    private BillSamples() {}

    static List<Object> all() {
        return List.of();
    }
}

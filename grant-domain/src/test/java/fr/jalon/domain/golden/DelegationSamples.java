package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.Samples.CALL;
import static fr.jalon.domain.golden.Samples.DELEGATION;

import fr.jalon.domain.delegation.event.DelegationEvent.*;
import java.time.LocalDate;
import java.util.List;

/** A delegation of signature. */
final class DelegationSamples {
    private DelegationSamples() {}

    static List<Object> all() {
        return List.of(
                new DelegationGranted(
                        DELEGATION,
                        "signataire-02",
                        CALL,
                        500_000_00,
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2028, 8, 31),
                        "Décision fictive du 28 août 2026",
                        true),
                new DelegationRevoked(DELEGATION, LocalDate.of(2027, 11, 2), "Changement de fonctions"));
    }
}

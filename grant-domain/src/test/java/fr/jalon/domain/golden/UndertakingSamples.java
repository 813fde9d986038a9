package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.Samples.DOSSIER;
import static fr.jalon.domain.golden.Samples.SIREN;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.undertaking.event.UndertakingEvent.*;
import java.time.LocalDate;
import java.util.List;

/** A place that joins the group which took it over, and what both were granted. */
final class UndertakingSamples {
    /** Of no register either. */
    private static final String HEAD = "000000026";

    private UndertakingSamples() {}

    static List<Object> all() {
        return List.of(
                new UndertakingRegistered(SIREN),
                new AidDeclared(SIREN, "Région fictive", AidBasis.DE_MINIMIS, 40_000_00, LocalDate.of(2025, 5, 12)),
                new GrantRecorded(
                        SIREN,
                        DOSSIER,
                        AidBasis.DE_MINIMIS,
                        240_000_00,
                        LocalDate.of(2027, 2, 8),
                        280_000_00,
                        300_000_00),
                new GrantReleased(SIREN, DOSSIER, 10_000_00),
                new UndertakingJoined(
                        SIREN,
                        HEAD,
                        "Parts rachetées le 2 novembre 2027",
                        List.of("Région fictive", DOSSIER),
                        List.of(LocalDate.of(2025, 5, 12), LocalDate.of(2027, 2, 8)),
                        List.of(40_000_00L, 230_000_00L)),
                new AidsAdopted(
                        HEAD,
                        SIREN,
                        List.of("Région fictive", DOSSIER),
                        List.of(LocalDate.of(2025, 5, 12), LocalDate.of(2027, 2, 8)),
                        List.of(40_000_00L, 230_000_00L)));
    }
}

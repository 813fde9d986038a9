package fr.jalon.domain.golden;

import fr.jalon.domain.bill.event.BillEvent.*;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.FinanceActKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A finance bill, its amendments, and the act it becomes. */
final class BillSamples {
    static final String BILL = "plf-2026";

    private BillSamples() {}

    static List<Object> all() {
        return List.of(
                new BillTabled(BILL, FinanceActKind.INITIAL, 2026, "Projet de loi de finances pour 2026"),
                new ProgrammeInscribed(
                        BILL,
                        "Ateliers et territoires",
                        "0112",
                        "Politique des ateliers partagés",
                        "Cohésion des territoires",
                        12_000_000_00,
                        4_000_000_00),
                new AmendmentDeposited(
                        BILL,
                        "AN-0042",
                        Chamber.ASSEMBLY,
                        1,
                        LocalDate.of(2025, 10, 20),
                        "Ateliers et territoires",
                        new TreeMap<>(Map.of("0112", 2_000_000_00L, "0147", -2_000_000_00L)),
                        new TreeMap<>(Map.of("0112", 500_000_00L, "0147", -500_000_00L)),
                        "0112-13",
                        "Prolonger le financement des ateliers partagés"),
                new OffsetLifted(BILL, "AN-0042"),
                new AmendmentDecided(
                        BILL,
                        "AN-0042",
                        AmendmentOutcome.ADOPTED,
                        LocalDate.of(2025, 11, 4),
                        "Compte rendu de la séance du 4 novembre 2025"),
                new BillPromulgated(
                        BILL,
                        "JO du 31 décembre 2025, texte n° 1",
                        LocalDate.of(2025, 12, 30),
                        600_000_000_000_00L,
                        550_000_000_000_00L),
                new CancellationRegistered(BILL, "0112-2026", 300_000_00, 100_000_00),
                new AdvanceRegistered(BILL, "0112-2026", 90_000_00, 30_000_00));
    }
}

package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.Samples.DOSSIER;

import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.recovery.event.RecoveryEvent.*;
import java.time.LocalDate;
import java.util.List;

/** Money that must come back, to the last euro. */
final class RecoverySamples {
    private RecoverySamples() {}

    static List<Object> all() {
        return List.of(
                new RecoveryHearingOpened(
                        DOSSIER,
                        1,
                        RecoveryGround.OVERPAID,
                        25_000_00L,
                        List.of("Dépenses justifiées inférieures au coût prévu"),
                        LocalDate.of(2029, 2, 18)),
                new RecoveryObservationsReceived(DOSSIER, 1, "Une facture de four reste à produire"),
                new RecoveryDropped(DOSSIER, 2, "Facture produite et acquittée"),
                new RecoveryDecided(
                        DOSSIER, 1, RecoveryGround.NOT_COMPLETED, 25_000_00L, List.of("Atelier bois non réalisé")),
                new RevenueOrderIssued(DOSSIER, 1, "TP-2029-0042", 25_000_00L),
                new RevenueOrderNotified(
                        DOSSIER, 1, LocalDate.of(2029, 3, 5), LocalDate.of(2029, 5, 5), LocalDate.of(2034, 3, 5)),
                new RevenueOrderChallenged(
                        DOSSIER,
                        1,
                        LocalDate.of(2029, 5, 6),
                        true,
                        "Dépenses engagées avant l'échéance",
                        LocalDate.of(2029, 11, 6)),
                new RevenueOrderConfirmed(DOSSIER, 1, List.of("Dépenses postérieures à l'achèvement")),
                new RevenueOrderCancelled(DOSSIER, 2, 4_000_00L, List.of("Dépenses reconnues éligibles")),
                new RecoveryPlanAgreed(
                        DOSSIER,
                        1,
                        List.of(LocalDate.of(2029, 7, 1), LocalDate.of(2029, 8, 1)),
                        List.of(12_500_00L, 12_500_00L)),
                new RecoveryCollected(
                        DOSSIER, 1, 12_500_00L, 12_500_00L, "Virement du 2 juillet", LocalDate.of(2029, 7, 2)),
                new DebtSetOffRecorded(DOSSIER, 1, 2_500_00L, 10_000_00L, "Solde d'une autre convention"),
                new DebtRemitted(DOSSIER, 1, 4_000_00L, 6_000_00L, List.of("Sinistre reconnu")),
                new WriteOffAdmitted(DOSSIER, 1, 6_000_00L, "Insuffisance d'actif constatée"),
                new InsolvencyOpened(
                        DOSSIER, 0, LocalDate.of(2029, 9, 14), LocalDate.of(2029, 11, 14), "BODACC A n° 178"),
                new ClaimDeclared(DOSSIER, 1, 6_000_00L, true, "Déclaration au mandataire, 20 novembre"));
    }
}

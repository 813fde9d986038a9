package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.Samples.CALL;
import static fr.jalon.domain.golden.Samples.COMMUNE;
import static fr.jalon.domain.golden.Samples.DOSSIER;
import static fr.jalon.domain.golden.Samples.NODE;
import static fr.jalon.domain.golden.Samples.SESSION;
import static fr.jalon.domain.golden.Samples.SIRET;

import fr.jalon.domain.application.event.ApplicationEvent.*;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An application, with every turn it may take. */
final class ApplicationSamples {
    private ApplicationSamples() {}

    static List<Object> all() {
        return List.of(
                drafted(),
                new DraftRevised(
                        DOSSIER,
                        "La Filature partagée",
                        List.of(Sector.TEXTILE, Sector.REUSE),
                        248_500_00,
                        410_000_00,
                        true),
                new ApplicationSubmitted(
                        DOSSIER, CALL, 1, SIRET, 248_500_00, 410_000_00, Instant.parse("2026-04-28T14:03:07.123456Z")),
                new ReceiptAcknowledged(
                        DOSSIER, LocalDate.of(2026, 4, 28), LocalDate.of(2026, 6, 28), LocalDate.of(2026, 12, 28)),
                new ComplementRequested(
                        DOSSIER,
                        List.of("statuts signés", "devis des machines"),
                        LocalDate.of(2026, 5, 6),
                        LocalDate.of(2026, 6, 6)),
                new ComplementReceived(
                        DOSSIER,
                        List.of("statuts signés", "devis des machines"),
                        LocalDate.of(2026, 5, 20),
                        14,
                        LocalDate.of(2026, 7, 12),
                        LocalDate.of(2027, 1, 11)),
                new ApplicationAbandoned(DOSSIER),
                new ApplicationDeclaredAdmissible(DOSSIER),
                new ApplicationDeemedAdmissible(DOSSIER, LocalDate.of(2026, 7, 12)),
                new ApplicationDeclaredInadmissible(DOSSIER, List.of("Le lieu est situé hors du territoire éligible")),
                new TerritoryClassified(DOSSIER, TerritoryClass.RURAL, "cog-2026", "Grille de densité INSEE, niveau 6"),
                new OpinionGiven(DOSSIER, "préfecture de région", Opinion.RESERVED, "Plan de financement à consolider"),
                new AppraisalCompleted(DOSSIER, "Dossier complet, modèle économique crédible"),
                new DecisionPeriodExtended(DOSSIER, LocalDate.of(2027, 3, 11), "Expertise immobilière en cours"),
                new ApplicationRejectedBySilence(DOSSIER, LocalDate.of(2027, 3, 11), List.of("session-2026-1")),
                new SessionEntered(DOSSIER, CALL, 1, SESSION, List.of("instructor", "instructor2")),
                new ApplicationSelected(DOSSIER, SESSION, 3),
                new ApplicationWaitlisted(DOSSIER, SESSION, 21),
                new ApplicationTurnedDown(DOSSIER, SESSION, 34, List.of("ranked-below-the-last-place")),
                new ApplicationPromoted(DOSSIER, "Désistement du dossier classé 12e"),
                new ApplicationWithdrawn(
                        DOSSIER, CALL, 1, SIRET, List.of(SESSION), "Le porteur renonce au projet immobilier"));
    }

    private static ApplicationDrafted drafted() {
        return new ApplicationDrafted(
                DOSSIER,
                CALL,
                1,
                NODE,
                "2026-1",
                CallSamples.PARAMETERS,
                "Association La Filature (fictive)",
                LegalForm.ASSOCIATION,
                SIRET,
                "La Filature",
                COMMUNE,
                List.of(Sector.TEXTILE),
                250_000_00,
                400_000_00,
                false,
                "v1-00112233445566778899aabbccddeeff",
                "v1-ffeeddccbbaa99887766554433221100");
    }
}

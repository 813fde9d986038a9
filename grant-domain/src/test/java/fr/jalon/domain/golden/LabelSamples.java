package fr.jalon.domain.golden;

import static fr.jalon.domain.golden.Samples.CALL;
import static fr.jalon.domain.golden.Samples.COMMUNE;
import static fr.jalon.domain.golden.Samples.DOSSIER;
import static fr.jalon.domain.golden.Samples.SIRET;

import fr.jalon.domain.incubation.event.IncubationEvent.*;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.label.event.LabelEvent.*;
import java.time.LocalDate;
import java.util.List;

/** A label and an incubation, with the ways in which either ends. */
final class LabelSamples {
    private LabelSamples() {}

    static List<Object> all() {
        return List.of(
                new LabelGranted(DOSSIER, CALL, 1, SIRET, COMMUNE, TerritoryClass.QPV_NEAR, LocalDate.of(2026, 10, 1)),
                new LabelAnnounced(DOSSIER, LocalDate.of(2026, 10, 8)),
                new LabelHearingOpened(
                        DOSSIER, List.of("Lieu fermé au public depuis six mois"), LocalDate.of(2027, 5, 18)),
                new LabelObservationsReceived(DOSSIER, "Réouverture annoncée au 1er juin"),
                new LabelHearingDropped(DOSSIER, "Réouverture constatée sur place"),
                new LabelWithdrawn(
                        DOSSIER, CALL, 1, TerritoryClass.SMALL_MEDIUM_TOWN, List.of("Cessation d'activité du lieu")),
                new LabelRenounced(DOSSIER, CALL, 1, TerritoryClass.QPV_IN, "Fusion avec un autre lieu labellisé"),
                new IncubationStarted(DOSSIER, "expert-12", LocalDate.of(2026, 10, 15), LocalDate.of(2027, 2, 15)),
                new WorkshopHeld(DOSSIER, "Gouvernance partagée", "expert-07"),
                new DeliverableAccepted(DOSSIER, Deliverable.FUNDING_PLAN),
                new IncubationExtended(DOSSIER, 1, LocalDate.of(2027, 3, 15), "Comité de financement reporté"),
                new IncubationAttested(DOSSIER, "expert-12", Opinion.FAVOURABLE, "Plan d'affaires solide"),
                new IncubationFailed(DOSSIER, List.of("Aucun local trouvé au terme de l'incubation")));
    }
}

package fr.jalon.domain.support.event;

import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.EventType;
import java.time.LocalDate;

/** Facts of the support and of the closing. */
public sealed interface SupportEvent extends DossierEvent {
    /** Fr: accompagnement démarré. */
    @EventType(name = "support.started")
    record SupportStarted(String dossierId, String expert, LocalDate startedOn, LocalDate endsOn)
            implements SupportEvent {}

    /** Fr: visite effectuée. */
    @EventType(name = "support.site-visited")
    record SiteVisited(String dossierId, String expert, String findings) implements SupportEvent {}

    /** Fr: indicateurs recueillis. */
    @EventType(name = "support.indicators-reported")
    record IndicatorsReported(String dossierId, int jobs, int residents, int machines, int trainees)
            implements SupportEvent {}

    /** Fr: compte rendu financier reçu. Law 2000-321, art. 10. */
    @EventType(name = "support.financial-report-received")
    record FinancialReportReceived(String dossierId, int year, String documentSha256) implements SupportEvent {}

    /** Fr: accompagnement achevé. */
    @EventType(name = "support.ended")
    record SupportEnded(String dossierId, String conclusion) implements SupportEvent {}

    /** The life of the grant is over; what stayed unpaid of the commitment is withdrawn. Fr: dossier clos. */
    @EventType(name = "support.dossier-closed")
    record DossierClosed(String dossierId, String budgetId, long commitmentWithdrawnCents, int commitmentYear)
            implements SupportEvent {}
}

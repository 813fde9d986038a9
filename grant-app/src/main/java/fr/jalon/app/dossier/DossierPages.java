package fr.jalon.app.dossier;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.audit.Journal;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Crumb;
import fr.jalon.app.platform.web.Link;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.application.event.ApplicationEvent.ApplicationDrafted;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.projections.audit.AuditEntry;
import fr.jalon.projections.audit.AuditQueries;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.dossiers.DossierView;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.duties.DutyQueries;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.recoveries.RecoveryQueries;
import fr.jalon.projections.waves.CallView;
import fr.jalon.projections.waves.WaveQueries;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One dossier: who, where in its life, what can be done next and why not, what happened, what is due, the money. */
@Pages
class DossierPages {
    private static final Set<String> SHOWN = Set.of("dossierId", "parameters");

    private final DossierQueries dossiers;
    private final AuditQueries audit;
    private final ClockQueries clocks;
    private final PaymentQueries payments;
    private final CommitmentQueries commitments;
    private final RecoveryQueries recoveries;
    private final DutyQueries duties;
    private final WaveQueries calls;
    private final Streams streams;
    private final ActDesk desk;
    private final Journal journal;
    private final NamedDocuments documents;
    private final CurrentActor current;
    private final Show show;

    DossierPages(
            DossierQueries dossiers,
            AuditQueries audit,
            ClockQueries clocks,
            PaymentQueries payments,
            CommitmentQueries commitments,
            RecoveryQueries recoveries,
            DutyQueries duties,
            WaveQueries calls,
            Streams streams,
            ActDesk desk,
            Journal journal,
            NamedDocuments documents,
            CurrentActor current,
            Show show) {
        this.dossiers = dossiers;
        this.audit = audit;
        this.clocks = clocks;
        this.payments = payments;
        this.commitments = commitments;
        this.recoveries = recoveries;
        this.duties = duties;
        this.calls = calls;
        this.streams = streams;
        this.desk = desk;
        this.journal = journal;
        this.documents = documents;
        this.current = current;
        this.show = show;
    }

    @GetMapping("/dossiers/{id}")
    String dossier(@PathVariable String id, AsOf asOf, @ModelAttribute("link") Link link, Model model) {
        DossierView view = dossiers.get(id, asOf).orElseThrow(() -> new NotFound("dossier", id));
        Actor actor = current.get();
        List<AuditEntry> events = audit.journal(id, asOf);
        model.addAttribute("section", "dossiers");
        model.addAttribute("dossier", view);
        model.addAttribute("crumbs", crumbs(view, link));
        model.addAttribute(
                "fictional",
                calls.call(view.callId(), AsOf.NOW).map(CallView::fictional).orElse(true));
        model.addAttribute("steps", steps(id, events));
        model.addAttribute("version", events.size());
        model.addAttribute("journal", journal.entries(events, actor, SHOWN).reversed());
        model.addAttribute("documents", documents.in(events));
        model.addAttribute("clocks", clocks.ofDossier(id, asOf));
        model.addAttribute("recoveries", recoveries.ofDossier(id, asOf));
        model.addAttribute("duties", duties.ofDossier(id, asOf));
        model.addAttribute("payments", payments.ofDossier(id, asOf));
        model.addAttribute("commitment", commitments.ofDossier(id, asOf).orElse(null));
        if (asOf.equals(AsOf.NOW)) {
            model.addAttribute("acts", desk.next(StreamKind.DOSSIER, id, actor));
        }
        return "dossier";
    }

    private List<Crumb> crumbs(DossierView view, Link link) {
        return List.of(
                Crumb.to(show.text("menu.home"), link.to("/")),
                Crumb.to(show.text("menu.dossiers"), link.to("/dossiers").and("call", view.callId())),
                Crumb.here(view.dossierId()));
    }

    private Steps steps(String id, List<AuditEntry> visible) {
        Set<Long> sequences = visible.stream().map(AuditEntry::sequence).collect(Collectors.toSet());
        var events = streams.read(StreamKind.DOSSIER, id);
        List<LifecycleStage> reached = events.stream()
                .filter(message -> sequences.contains(message.getSequenceNumber()))
                .map(DomainEventMessage::getPayload)
                .flatMap(event -> LifecycleStage.after((DossierEvent) event).stream())
                .toList();
        boolean labelAfterIncubation = events.getFirst().getPayload() instanceof ApplicationDrafted drafted
                && drafted.parameters().getOrDefault(RuleParameter.LABEL_AFTER_INCUBATION.key(), 0L) != 0;
        return Steps.of(reached, labelAfterIncubation, show);
    }
}

package fr.jalon.app.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.app.act.Streams;
import fr.jalon.app.audit.EventItem;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.projections.audit.AuditEntry;
import fr.jalon.projections.audit.AuditQueries;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.clocks.ClockView;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.dossiers.DossierFilter;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.dossiers.DossierView;
import fr.jalon.projections.duties.DutyMatrix;
import fr.jalon.projections.duties.DutyQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dossiers, read: lists, one, its journal, its clocks and payments. Acts: {@code ActsApi}. */
@RestController
@RequestMapping("/api/dossiers")
class DossiersApi {
    private final DossierQueries dossiers;
    private final AuditQueries audit;
    private final ClockQueries clocks;
    private final PaymentQueries payments;
    private final CommitmentQueries commitments;
    private final DutyQueries duties;
    private final Streams streams;

    DossiersApi(
            DossierQueries dossiers,
            AuditQueries audit,
            ClockQueries clocks,
            PaymentQueries payments,
            CommitmentQueries commitments,
            DutyQueries duties,
            Streams streams) {
        this.dossiers = dossiers;
        this.audit = audit;
        this.clocks = clocks;
        this.payments = payments;
        this.commitments = commitments;
        this.duties = duties;
        this.streams = streams;
    }

    /** @param phase step of the stepper in which {@code stage} is */
    record Item(
            String id,
            LifecycleStage.Phase phase,
            @JsonUnwrapped DossierView view) {
        static Item of(DossierView view) {
            return new Item(view.dossierId(), view.stage().phase(), view);
        }
    }

    /** @param version number of events, as of the dates asked; what {@code If-Match} must say */
    record One(
            long version,
            @Nullable Object commitment,
            @JsonUnwrapped Item dossier) {}

    @GetMapping
    Page<Item> find(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable Integer wave,
            @RequestParam(required = false) @Nullable LifecycleStage stage,
            @RequestParam(required = false) LifecycleStage.@Nullable Phase phase,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String text,
            AsOf asOf,
            Paging paging) {
        DossierFilter filter = new DossierFilter(call, wave, stage, phase, territory, text);
        return Page.of(dossiers.find(filter, asOf, paging.cursor(), paging.limit()), Item::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<One> get(@PathVariable String id, AsOf asOf) {
        // The version comes first: one that is older than what is shown makes an act be refused, never be lost.
        long version = asOf.equals(AsOf.NOW)
                ? streams.version(id)
                : audit.journal(id, asOf).size();
        DossierView view = known(id, asOf);
        One one = new One(version, commitments.ofDossier(id, asOf).orElse(null), Item.of(view));
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(one);
    }

    @GetMapping("/{id}/journal")
    Page<EventItem> journal(@PathVariable String id, AsOf asOf, Paging paging) {
        known(id, asOf);
        String cursor = paging.numbered().cursor();
        long after = cursor == null ? 0 : Long.parseLong(cursor);
        List<AuditEntry> rest = audit.journal(id, asOf).stream()
                .filter(entry -> entry.number() > after)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(
                fr.jalon.projections.kernel.Page.of(rest, paging.limit(), entry -> Long.toString(entry.number())),
                EventItem::of);
    }

    @GetMapping("/{id}/clocks")
    Page<ClockView> clocks(@PathVariable String id, AsOf asOf) {
        known(id, asOf);
        return Page.whole(clocks.ofDossier(id, asOf));
    }

    @GetMapping("/{id}/payments")
    Page<PaymentView> payments(@PathVariable String id, AsOf asOf) {
        known(id, asOf);
        return Page.whole(payments.ofDossier(id, asOf));
    }

    /** @param incompatible pairs of duties that met in one person; none as long as every act went through the rules */
    record Duties(List<DutyMatrix.Row> people, List<DutyMatrix.Pair> incompatible) {}

    @GetMapping("/{id}/duties")
    Duties duties(@PathVariable String id, AsOf asOf) {
        known(id, asOf);
        DutyMatrix matrix = duties.ofDossier(id, asOf);
        return new Duties(matrix.people(), matrix.incompatible());
    }

    private DossierView known(String id, AsOf asOf) {
        return dossiers.get(id, asOf).orElseThrow(() -> new NotFound("dossier", id));
    }
}

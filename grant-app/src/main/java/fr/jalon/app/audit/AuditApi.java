package fr.jalon.app.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.projections.audit.AuditFilter;
import fr.jalon.projections.audit.AuditQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.refusals.Refusal;
import fr.jalon.projections.refusals.RefusalQueries;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every event of the log, and every act that was refused. Latest first. */
@RestController
@RequestMapping("/api/audit")
class AuditApi {
    private final AuditQueries audit;
    private final RefusalQueries refusals;

    AuditApi(AuditQueries audit, RefusalQueries refusals) {
        this.audit = audit;
        this.refusals = refusals;
    }

    @GetMapping("/events")
    Page<EventItem> events(
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            AsOf asOf,
            Paging paging) {
        AuditFilter filter = new AuditFilter(dossier, actor, type, from, to);
        return Page.of(audit.find(filter, asOf, paging.numbered().cursor(), paging.limit()), EventItem::of);
    }

    @GetMapping("/refusals")
    Page<RefusalItem> refusals(
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String rule,
            AsOf asOf,
            Paging paging) {
        return Page.of(
                refusals.find(target, actor, rule, asOf, paging.numbered().cursor(), paging.limit()), RefusalItem::of);
    }

    /** One act that was refused; nothing was recorded in the log. */
    record RefusalItem(
            long id,
            Instant refusedAt,
            String actor,
            @Nullable String role,
            String act,
            @Nullable String targetType,
            @Nullable String target,
            String rule,
            @JsonRawValue String values,
            String commandId) {
        static RefusalItem of(Refusal refusal) {
            return new RefusalItem(
                    refusal.refusalId(),
                    refusal.refusedAt(),
                    refusal.actor(),
                    refusal.role(),
                    refusal.act(),
                    refusal.targetType(),
                    refusal.targetId(),
                    refusal.code(),
                    refusal.values(),
                    refusal.commandId());
        }
    }
}

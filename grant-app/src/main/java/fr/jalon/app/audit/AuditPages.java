package fr.jalon.app.audit;

import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.EventCatalogue;
import fr.jalon.projections.audit.AuditEntry;
import fr.jalon.projections.audit.AuditFilter;
import fr.jalon.projections.audit.AuditQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.refusals.Refusal;
import fr.jalon.projections.refusals.RefusalQueries;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every event of the log with its filters, and every act that was refused. */
@Pages
class AuditPages {
    private final AuditQueries audit;
    private final RefusalQueries refusals;
    private final Journal journal;
    private final CurrentActor current;
    private final Show show;
    private final JsonMapper json;

    AuditPages(
            AuditQueries audit,
            RefusalQueries refusals,
            Journal journal,
            CurrentActor current,
            Show show,
            JsonMapper json) {
        this.audit = audit;
        this.refusals = refusals;
        this.journal = journal;
        this.current = current;
        this.show = show;
        this.json = json;
    }

    /** One refusal and its rule in words. */
    record Refused(Refusal refusal, String sentence) {}

    @GetMapping("/audit")
    String events(
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            AsOf asOf,
            Paging paging,
            Model model) {
        AuditFilter filter = new AuditFilter(absent(dossier), absent(actor), absent(type), from, to);
        Page<AuditEntry> page = audit.find(filter, asOf, paging.numbered().cursor(), paging.limit());
        model.addAttribute("section", "audit");
        model.addAttribute("filter", filter);
        model.addAttribute("types", EventCatalogue.names());
        model.addAttribute("page", page);
        model.addAttribute("entries", journal.entries(page.items(), current.get(), Set.of("parameters")));
        return "audit";
    }

    @GetMapping("/audit/refusals")
    String refusals(
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String actor,
            AsOf asOf,
            Paging paging,
            Model model) {
        Page<Refusal> page = refusals.find(
                absent(target), absent(actor), null, asOf, paging.numbered().cursor(), paging.limit());
        model.addAttribute("section", "audit");
        model.addAttribute("page", page);
        model.addAttribute(
                "refused",
                page.items().stream()
                        .map(each -> new Refused(each, sentence(each)))
                        .toList());
        return "refusals";
    }

    private String sentence(Refusal refusal) {
        Map<String, Object> values = json.readValue(refusal.values(), new TypeReference<>() {});
        return show.rule(refusal.code(), values);
    }

    private static @Nullable String absent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

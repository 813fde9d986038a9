package fr.jalon.app.dossier;

import fr.jalon.app.call.CallChoice;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.domain.application.ApplicationAct;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.projections.dossiers.DossierFilter;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.kernel.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of dossiers with its filters. */
@Pages
class DossiersPages {
    static final List<String> TERRITORIES = List.of("RURAL", "SMALL_MEDIUM_TOWN", "QPV");

    private final DossierQueries dossiers;
    private final CallChoice choice;
    private final CurrentActor current;

    DossiersPages(DossierQueries dossiers, CallChoice choice, CurrentActor current) {
        this.dossiers = dossiers;
        this.choice = choice;
        this.current = current;
    }

    @GetMapping("/dossiers")
    String list(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable Integer wave,
            @RequestParam(required = false) @Nullable LifecycleStage stage,
            @RequestParam(required = false) LifecycleStage.@Nullable Phase phase,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String text,
            AsOf asOf,
            Paging paging,
            Model model) {
        choice.in(model, call, asOf);
        DossierFilter filter = new DossierFilter(absent(call), wave, stage, phase, absent(territory), absent(text));
        model.addAttribute("section", "dossiers");
        model.addAttribute("filter", filter);
        model.addAttribute("stages", LifecycleStage.values());
        model.addAttribute("territories", TERRITORIES);
        model.addAttribute("page", dossiers.find(filter, asOf, paging.cursor(), paging.limit()));
        model.addAttribute(
                "mayDraft", current.get().roleFor(ApplicationAct.DRAFT).isPresent());
        return "dossiers";
    }

    private static @Nullable String absent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

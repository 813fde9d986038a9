package fr.jalon.app.undertaking;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Crumb;
import fr.jalon.app.platform.web.Link;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.undertaking.UndertakingAct;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.undertakings.UndertakingQueries;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What public aid each single undertaking had, and what room is left under the ceiling of the day. */
@Pages
class UndertakingsPages {
    private final UndertakingQueries undertakings;
    private final ActDesk desk;
    private final CurrentActor current;
    private final Show show;

    UndertakingsPages(UndertakingQueries undertakings, ActDesk desk, CurrentActor current, Show show) {
        this.undertakings = undertakings;
        this.desk = desk;
        this.current = current;
        this.show = show;
    }

    @GetMapping("/undertakings")
    String undertakings(AsOf asOf, Paging paging, Model model) {
        model.addAttribute("section", "payments");
        model.addAttribute(
                "mayRegister", current.get().roleFor(UndertakingAct.REGISTER).isPresent());
        model.addAttribute("page", undertakings.undertakings(asOf, paging.cursor(), paging.limit()));
        return "undertakings";
    }

    @GetMapping("/undertakings/{id}")
    String undertaking(@PathVariable String id, AsOf asOf, @ModelAttribute("link") Link link, Model model) {
        // Fails with "not found" for a stream that is none.
        var acts = desk.next(StreamKind.UNDERTAKING, id, current.get());
        model.addAttribute("section", "payments");
        model.addAttribute("stack", undertakings.stack(id, asOf));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to(show.text("menu.home"), link.to("/")),
                        Crumb.to(show.text("tab.undertakings"), link.to("/undertakings")),
                        Crumb.here(id)));
        if (asOf.equals(AsOf.NOW)) {
            model.addAttribute("acts", acts);
        }
        return "undertaking";
    }
}

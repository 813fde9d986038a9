package fr.jalon.app.delegation;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Crumb;
import fr.jalon.app.platform.web.Link;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.delegation.DelegationAct;
import fr.jalon.projections.delegations.DelegationQueries;
import fr.jalon.projections.delegations.DelegationView;
import fr.jalon.projections.kernel.AsOf;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Who may sign, for what, how much and until when; and what was signed under it. */
@Pages
class DelegationsPages {
    private final DelegationQueries delegations;
    private final ActDesk desk;
    private final CurrentActor current;
    private final Show show;

    DelegationsPages(DelegationQueries delegations, ActDesk desk, CurrentActor current, Show show) {
        this.delegations = delegations;
        this.desk = desk;
        this.current = current;
        this.show = show;
    }

    @GetMapping("/delegations")
    String delegations(AsOf asOf, Model model) {
        model.addAttribute("section", "payments");
        model.addAttribute("mayGrant", current.get().roleFor(DelegationAct.GRANT).isPresent());
        model.addAttribute("delegations", delegations.register(asOf));
        return "delegations";
    }

    @GetMapping("/delegations/{id}")
    String delegation(@PathVariable String id, AsOf asOf, @ModelAttribute("link") Link link, Model model) {
        DelegationView delegation =
                delegations.delegation(id, asOf).orElseThrow(() -> new NotFound("delegations", id));
        model.addAttribute("section", "payments");
        model.addAttribute("delegation", delegation);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to(show.text("menu.home"), link.to("/")),
                        Crumb.to(show.text("tab.delegations"), link.to("/delegations")),
                        Crumb.here(id)));
        if (asOf.equals(AsOf.NOW)) {
            model.addAttribute("acts", desk.next(StreamKind.DELEGATION, id, current.get()));
        }
        return "delegation";
    }
}

package fr.jalon.app.bill;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Crumb;
import fr.jalon.app.platform.web.Link;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Show;
import fr.jalon.app.platform.web.Typed;
import fr.jalon.domain.bill.BillAct;
import fr.jalon.projections.bills.BillQueries;
import fr.jalon.projections.bills.BillView;
import fr.jalon.projections.bills.BillView.Programme;
import fr.jalon.projections.kernel.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Finance bills and the amendments to their credits, in the layout of the official table. */
@Pages
class BillPages {
    /** Mean grant published for the scheme, in euros. */
    static final String USUAL_GRANT = "250000";

    private final BillQueries bills;
    private final ActDesk desk;
    private final CurrentActor current;
    private final Show show;

    BillPages(BillQueries bills, ActDesk desk, CurrentActor current, Show show) {
        this.bills = bills;
        this.desk = desk;
        this.current = current;
        this.show = show;
    }

    @GetMapping("/bills")
    String bills(@RequestParam(defaultValue = USUAL_GRANT) String grant, AsOf asOf, Model model) {
        long cents = grant(grant, model);
        model.addAttribute("section", "budget");
        model.addAttribute("bills", bills.bills(asOf));
        model.addAttribute(
                "amendments",
                bills.amendments(null, asOf).stream()
                        .map(amendment -> ScheduleB.of(amendment, List.of(), cents))
                        .toList());
        model.addAttribute("mayTable", current.get().roleFor(BillAct.TABLE).isPresent());
        return "bills";
    }

    @GetMapping("/bills/{id}")
    String bill(
            @PathVariable String id,
            @RequestParam(defaultValue = USUAL_GRANT) String grant,
            AsOf asOf,
            @ModelAttribute("link") Link link,
            Model model) {
        BillView bill = bills.bill(id, asOf).orElseThrow(() -> new NotFound("bill", id));
        List<Programme> programmes = bills.programmes(id, asOf);
        long cents = grant(grant, model);
        model.addAttribute("section", "budget");
        model.addAttribute("bill", bill);
        model.addAttribute("programmes", programmes);
        model.addAttribute(
                "amendments",
                bills.amendments(id, asOf).stream()
                        .map(amendment -> ScheduleB.of(amendment, programmes, cents))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to(show.text("menu.home"), link.to("/")),
                        Crumb.to(show.text("menu.bills"), link.to("/bills")),
                        Crumb.here(id)));
        if (asOf.equals(AsOf.NOW)) {
            model.addAttribute("acts", desk.next(StreamKind.BILL, id, current.get()));
        }
        return "bill";
    }

    private static long grant(@Nullable String typed, Model model) {
        String grant = typed == null || typed.isBlank() ? USUAL_GRANT : typed;
        long cents = Typed.cents("grant", grant);
        model.addAttribute("grant", grant);
        model.addAttribute("grantCents", cents);
        return cents;
    }
}

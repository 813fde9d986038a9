package fr.jalon.app.budget;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Crumb;
import fr.jalon.app.platform.web.Link;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.budget.BudgetAct;
import fr.jalon.projections.budget.BudgetQueries;
import fr.jalon.projections.budget.BudgetYear;
import fr.jalon.projections.kernel.AsOf;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Credits by node and year, and the acts that made them with the balance each one left. */
@Pages
class BudgetPages {
    private final BudgetQueries budgets;
    private final ActDesk desk;
    private final CurrentActor current;
    private final Show show;

    BudgetPages(BudgetQueries budgets, ActDesk desk, CurrentActor current, Show show) {
        this.budgets = budgets;
        this.desk = desk;
        this.current = current;
        this.show = show;
    }

    @GetMapping("/budget")
    String budgets(AsOf asOf, Model model) {
        model.addAttribute("section", "budget");
        model.addAttribute("budgets", budgets.years(null, asOf));
        model.addAttribute("mayOpen", current.get().roleFor(BudgetAct.OPEN).isPresent());
        return "budgets";
    }

    @GetMapping("/budgets/{id}")
    String budget(@PathVariable String id, AsOf asOf, @ModelAttribute("link") Link link, Model model) {
        BudgetYear budget = budgets.years(null, asOf).stream()
                .filter(each -> each.budgetId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("budget", id));
        model.addAttribute("section", "budget");
        model.addAttribute("budget", budget);
        model.addAttribute(
                "movements", budgets.acts(budget.node(), budget.year(), asOf).reversed());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to(show.text("menu.home"), link.to("/")),
                        Crumb.to(show.text("menu.budget"), link.to("/budget")),
                        Crumb.here(id)));
        if (asOf.equals(AsOf.NOW)) {
            model.addAttribute("acts", desk.next(StreamKind.BUDGET, id, current.get()));
        }
        return "budget";
    }
}

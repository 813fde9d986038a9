package fr.jalon.app.budget;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Crumb;
import fr.jalon.app.platform.web.Link;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Show;
import fr.jalon.app.platform.web.Typed;
import fr.jalon.domain.budget.BudgetAct;
import fr.jalon.projections.budget.BudgetNode;
import fr.jalon.projections.budget.BudgetQueries;
import fr.jalon.projections.budget.BudgetTree;
import fr.jalon.projections.budget.BudgetYear;
import fr.jalon.projections.budget.CutEffect;
import fr.jalon.projections.budget.OpenReservation;
import fr.jalon.projections.budget.SessionReservations;
import fr.jalon.projections.kernel.AsOf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Credits by tier, node and year; for one node the acts that made them, what is promised, and what a cut would do. */
@Pages
class BudgetPages {
    /** Movements shown until all are asked for. */
    private static final int LATEST = 50;

    private static final String USUAL_CUT = "5";

    private final BudgetQueries budgets;
    private final BudgetYears years;
    private final ActDesk desk;
    private final CurrentActor current;
    private final Show show;

    BudgetPages(BudgetQueries budgets, BudgetYears years, ActDesk desk, CurrentActor current, Show show) {
        this.budgets = budgets;
        this.years = years;
        this.desk = desk;
        this.current = current;
        this.show = show;
    }

    @GetMapping("/budget")
    String budgets(@RequestParam(required = false) @Nullable Integer year, AsOf asOf, Model model) {
        List<Integer> known = years.known(asOf);
        int wanted = years.wanted(year, known, asOf);
        model.addAttribute("section", "budget");
        model.addAttribute("years", known);
        model.addAttribute("year", wanted);
        model.addAttribute(
                "trees", budgets.trees(wanted, asOf).stream().map(TreeTable::of).toList());
        model.addAttribute("mayOpen", current.get().roleFor(BudgetAct.OPEN).isPresent());
        return "budgets";
    }

    @GetMapping("/budgets/{id}")
    String budget(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cut,
            @RequestParam(defaultValue = "false") boolean all,
            AsOf asOf,
            @ModelAttribute("link") Link link,
            Model model) {
        BudgetYear budget = budgets.budget(id, asOf).orElseThrow(() -> new NotFound("budget", id));
        BudgetNode node = budgets.node(id, asOf).orElseThrow(() -> new NotFound("budget", id));
        List<OpenReservation> reservations = budgets.openReservations(budget.node(), budget.year(), asOf);
        model.addAttribute("section", "budget");
        model.addAttribute("budget", budget);
        model.addAttribute("node", node);
        model.addAttribute("lines", CreditLine.of(budget.position()));
        model.addAttribute("children", below(node, asOf));
        model.addAttribute("reservations", reservations);
        model.addAttribute("sessions", SessionReservations.of(reservations));
        model.addAttribute("cut", cut == null || cut.isBlank() ? USUAL_CUT : cut);
        if (cut != null && !cut.isBlank()) {
            model.addAttribute(
                    "effect", CutEffect.ofRate(budget.position(), Typed.basisPoints("cut", cut), reservations));
        }
        movements(budget, all, asOf, model);
        model.addAttribute("crumbs", crumbs(node, link));
        if (asOf.equals(AsOf.NOW)) {
            model.addAttribute("acts", desk.next(StreamKind.BUDGET, id, current.get()));
        }
        return "budget";
    }

    private void movements(BudgetYear budget, boolean all, AsOf asOf, Model model) {
        List<MovementRow> movements = budgets.acts(budget.node(), budget.year(), asOf).reversed().stream()
                .map(MovementRow::of)
                .toList();
        boolean whole = all || movements.size() <= LATEST;
        model.addAttribute("movements", whole ? movements : movements.subList(0, LATEST));
        model.addAttribute("hidden", whole ? 0 : movements.size() - LATEST);
    }

    private List<BudgetNode> below(BudgetNode node, AsOf asOf) {
        return budgets.trees(node.year(), asOf).stream()
                .flatMap(tree -> tree.nodes().stream())
                .map(BudgetTree.Branch::node)
                .filter(each -> node.budgetId().equals(each.parentBudgetId()))
                .toList();
    }

    private List<Crumb> crumbs(BudgetNode node, Link link) {
        List<Crumb> crumbs = new ArrayList<>(List.of(
                Crumb.to(show.text("menu.home"), link.to("/")),
                Crumb.to(show.text("menu.budget"), link.to("/budget").and("year", node.year()))));
        String parent = node.parentBudgetId();
        if (parent != null) {
            crumbs.add(Crumb.to(parent, link.to("/budgets/" + parent)));
        }
        crumbs.add(Crumb.here(node.budgetId()));
        return crumbs;
    }
}

package fr.jalon.app.reconciliation;

import fr.jalon.app.budget.BudgetYears;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.reconciliation.ReconciliationQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether our ledger equals what the bank and the budgets say was paid in a year; if not, by how much and because of what. */
@Pages
class ReconciliationPages {
    private final ReconciliationQueries reconciliations;
    private final BudgetYears years;

    ReconciliationPages(ReconciliationQueries reconciliations, BudgetYears years) {
        this.reconciliations = reconciliations;
        this.years = years;
    }

    @GetMapping("/reconciliation")
    String reconciliation(
            @RequestParam(required = false) @Nullable Integer year, AsOf asOf, Paging paging, Model model) {
        List<Integer> known = years.known(asOf);
        int wanted = BudgetYears.checked(years.wanted(year, known, asOf));
        model.addAttribute("section", "payments");
        model.addAttribute("years", known);
        model.addAttribute("year", wanted);
        model.addAttribute("books", reconciliations.of(wanted, asOf));
        model.addAttribute("page", reconciliations.gaps(wanted, asOf, paging.cursor(), paging.limit()));
        return "reconciliation";
    }
}

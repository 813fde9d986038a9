package fr.jalon.app.reconciliation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.app.budget.BudgetYears;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.reconciliation.Gap;
import fr.jalon.projections.reconciliation.Reconciliation;
import fr.jalon.projections.reconciliation.ReconciliationQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether our ledger, the budgets and the bank say the same of what was paid in a year, and line by line what separates them. */
@RestController
class ReconciliationApi {
    private final ReconciliationQueries reconciliations;

    ReconciliationApi(ReconciliationQueries reconciliations) {
        this.reconciliations = reconciliations;
    }

    /** Differences are how much more our ledger says, in euro cents. */
    record Verdict(
            boolean equal,
            long bankDifferenceCents,
            long budgetDifferenceCents,
            @JsonUnwrapped Reconciliation reconciliation) {}

    /** A payment or a line of the bank, and how much more our ledger says of it. */
    record Item(@JsonUnwrapped Gap gap, long differenceCents) {}

    @GetMapping("/api/reconciliation")
    Verdict of(@RequestParam int year, AsOf asOf) {
        Reconciliation found = reconciliations.of(BudgetYears.checked(year), asOf);
        return new Verdict(found.agrees(), found.bankDifferenceCents(), found.budgetDifferenceCents(), found);
    }

    @GetMapping("/api/reconciliation/gaps")
    Page<Item> gaps(@RequestParam int year, AsOf asOf, Paging paging) {
        return Page.of(
                reconciliations.gaps(BudgetYears.checked(year), asOf, paging.cursor(), paging.limit()),
                gap -> new Item(gap, gap.differenceCents()));
    }
}

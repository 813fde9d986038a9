package fr.jalon.app.budget;

import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Page;
import fr.jalon.projections.budget.BudgetAct;
import fr.jalon.projections.budget.BudgetPosition;
import fr.jalon.projections.budget.BudgetQueries;
import fr.jalon.projections.budget.BudgetYear;
import fr.jalon.projections.kernel.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Positions of credits and the acts that made them, read. Acts on a budget: {@code ActsApi}. */
@RestController
@RequestMapping("/api/budgets")
class BudgetsApi {
    private final BudgetQueries budgets;
    private final Streams streams;

    BudgetsApi(BudgetQueries budgets, Streams streams) {
        this.budgets = budgets;
        this.streams = streams;
    }

    /** Euro cents; what is available is computed, never stored. */
    record Item(
            String id, String node, int year, BudgetPosition position, long aeAvailableCents, long cpAvailableCents) {
        static Item of(BudgetYear budget) {
            BudgetPosition position = budget.position();
            return new Item(
                    budget.budgetId(),
                    budget.node(),
                    budget.year(),
                    position,
                    position.aeAvailableCents(),
                    position.cpAvailableCents());
        }
    }

    @GetMapping
    Page<Item> all(@RequestParam(required = false) @Nullable String node, AsOf asOf) {
        return Page.whole(budgets.years(node, asOf).stream().map(Item::of).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<Item> get(@PathVariable String id, AsOf asOf) {
        long version = streams.read(StreamKind.BUDGET, id).size();
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(Item.of(known(id, asOf)));
    }

    @GetMapping("/{id}/movements")
    Page<BudgetAct> movements(@PathVariable String id, AsOf asOf) {
        BudgetYear budget = known(id, asOf);
        return Page.whole(budgets.acts(budget.node(), budget.year(), asOf));
    }

    private BudgetYear known(String id, AsOf asOf) {
        return budgets.years(null, asOf).stream()
                .filter(each -> each.budgetId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("budget", id));
    }
}

package fr.jalon.app.budget;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.web.BadParameter;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Page;
import fr.jalon.projections.budget.BudgetAct;
import fr.jalon.projections.budget.BudgetNode;
import fr.jalon.projections.budget.BudgetPosition;
import fr.jalon.projections.budget.BudgetQueries;
import fr.jalon.projections.budget.BudgetTier;
import fr.jalon.projections.budget.BudgetTree;
import fr.jalon.projections.budget.BudgetYear;
import fr.jalon.projections.budget.CutEffect;
import fr.jalon.projections.budget.OpenReservation;
import fr.jalon.projections.kernel.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Positions of credits, the acts that made them and what is promised on them, read. Acts on a budget: {@code ActsApi}. */
@RestController
@RequestMapping("/api/budgets")
class BudgetsApi {
    private static final int WHOLE_BP = 10_000;

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

    /** @param about its kind, parent and regime */
    record One(@JsonUnwrapped Item budget, BudgetTier tier, BudgetNode about) {}

    /** The nodes of a year, tier by tier; the two are never added up. */
    record Year(int year, List<BudgetTree> tiers) {}

    /** What taking a share of the opened AE would do. */
    record Cut(@JsonUnwrapped CutEffect effect, long shortfallCents) {}

    @GetMapping
    Page<Item> all(
            @RequestParam(required = false) @Nullable String node,
            @RequestParam(required = false) @Nullable Integer year,
            AsOf asOf) {
        return Page.whole(budgets.years(node, asOf).stream()
                .filter(each -> year == null || each.year() == year)
                .map(Item::of)
                .toList());
    }

    @GetMapping("/tree")
    Year tree(@RequestParam int year, AsOf asOf) {
        return new Year(year, budgets.trees(year, asOf));
    }

    @GetMapping("/{id}")
    ResponseEntity<One> get(@PathVariable String id, AsOf asOf) {
        long version = streams.read(StreamKind.BUDGET, id).size();
        BudgetNode node = budgets.node(id, asOf).orElseThrow(() -> new NotFound("budget", id));
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(new One(Item.of(known(id, asOf)), node.tier(), node));
    }

    @GetMapping("/{id}/movements")
    Page<BudgetAct> movements(@PathVariable String id, AsOf asOf) {
        BudgetYear budget = known(id, asOf);
        return Page.whole(budgets.acts(budget.node(), budget.year(), asOf));
    }

    @GetMapping("/{id}/reservations")
    Page<OpenReservation> reservations(@PathVariable String id, AsOf asOf) {
        return Page.whole(waiting(known(id, asOf), asOf));
    }

    @GetMapping("/{id}/cut")
    Cut cut(@PathVariable String id, @RequestParam("rate-bp") int rateBp, AsOf asOf) {
        if (rateBp < 0 || rateBp > WHOLE_BP) {
            throw BadParameter.outOfRange("rate-bp", 0, WHOLE_BP);
        }
        BudgetYear budget = known(id, asOf);
        CutEffect effect = CutEffect.ofRate(budget.position(), rateBp, waiting(budget, asOf));
        return new Cut(effect, effect.shortfallCents());
    }

    private List<OpenReservation> waiting(BudgetYear budget, AsOf asOf) {
        return budgets.openReservations(budget.node(), budget.year(), asOf);
    }

    private BudgetYear known(String id, AsOf asOf) {
        return budgets.budget(id, asOf).orElseThrow(() -> new NotFound("budget", id));
    }
}

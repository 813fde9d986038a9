package fr.jalon.app.recovery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.recoveries.RecoveryQueries;
import fr.jalon.projections.recoveries.RecoveryQueries.StateTotal;
import fr.jalon.projections.recoveries.RecoveryState;
import fr.jalon.projections.recoveries.RecoveryView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of recoveries, read. Acts on a recovery are acts on its dossier. */
@RestController
class RecoveriesApi {
    private final RecoveryQueries recoveries;

    RecoveriesApi(RecoveryQueries recoveries) {
        this.recoveries = recoveries;
    }

    /** Euro cents; what is left is computed, never stored. */
    record Item(RecoveryView recovery, long leftCents) {
        static Item of(RecoveryView recovery) {
            return new Item(recovery, recovery.leftCents());
        }
    }

    @GetMapping("/api/recoveries")
    Page<Item> all(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable RecoveryState state,
            AsOf asOf,
            Paging paging) {
        return Page.of(recoveries.ledger(call, state, asOf, paging.cursor(), paging.limit()), Item::of);
    }

    /** Recoveries in one state, added up. */
    record Total(@JsonUnwrapped StateTotal total, long leftCents) {}

    @GetMapping("/api/recoveries/totals")
    Page<Total> totals(@RequestParam(required = false) @Nullable String call, AsOf asOf) {
        return Page.whole(recoveries.totals(call, asOf).stream()
                .map(each -> new Total(each, each.leftCents()))
                .toList());
    }

    /** The plan last agreed for one recovery; empty without one. */
    @GetMapping("/api/dossiers/{id}/recoveries/{recovery}/instalments")
    Page<RecoveryView.Instalment> instalments(@PathVariable String id, @PathVariable int recovery, AsOf asOf) {
        List<RecoveryView.Instalment> plan = recoveries.instalments(id, recovery, asOf);
        return Page.whole(plan);
    }
}

package fr.jalon.app.recovery;

import fr.jalon.app.call.CallChoice;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.recoveries.RecoveryQueries;
import fr.jalon.projections.recoveries.RecoveryState;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What must come back, what came, what never will. */
@Pages
class RecoveriesPages {
    private final RecoveryQueries recoveries;
    private final CallChoice choice;

    RecoveriesPages(RecoveryQueries recoveries, CallChoice choice) {
        this.recoveries = recoveries;
        this.choice = choice;
    }

    @GetMapping("/recoveries")
    String recoveries(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable RecoveryState state,
            AsOf asOf,
            Paging paging,
            Model model) {
        String wanted = call == null || call.isBlank() ? null : call;
        choice.in(model, wanted, asOf);
        model.addAttribute("section", "payments");
        model.addAttribute("wanted", wanted);
        model.addAttribute("state", state);
        model.addAttribute("states", RecoveryState.values());
        model.addAttribute("totals", recoveries.totals(wanted, asOf));
        model.addAttribute("page", recoveries.ledger(wanted, state, asOf, paging.cursor(), paging.limit()));
        return "recoveries";
    }
}

package fr.jalon.app.dossier;

import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.clocks.ClockView;
import fr.jalon.projections.kernel.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Legal clocks that run, by due date. */
@RestController
class ClocksApi {
    private static final int HORIZON_DAYS = 30;

    private final ClockQueries clocks;
    private final Clock clock;

    ClocksApi(ClockQueries clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param due last due date wanted; thirty days from today when absent */
    @GetMapping("/api/clocks")
    Page<ClockView> due(
            @RequestParam(required = false) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable String call,
            AsOf asOf,
            Paging paging) {
        LocalDate last = due == null
                ? LocalDate.ofInstant(clock.instant(), ActContext.PARIS).plusDays(HORIZON_DAYS)
                : due;
        return Page.of(clocks.dueBy(last, call, asOf, paging.cursor(), paging.limit()), view -> view);
    }
}

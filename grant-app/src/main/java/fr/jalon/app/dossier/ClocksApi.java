package fr.jalon.app.dossier;

import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.projections.clocks.Clock;
import fr.jalon.projections.clocks.ClockCount;
import fr.jalon.projections.clocks.ClockFilter;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.clocks.ClockView;
import fr.jalon.projections.kernel.AsOf;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Legal clocks that run, by due date. */
@RestController
class ClocksApi {
    private static final int HORIZON_DAYS = 30;

    private final ClockQueries clocks;
    private final ReadingDay day;

    ClocksApi(ClockQueries clocks, ReadingDay day) {
        this.clocks = clocks;
        this.day = day;
    }

    /**
     * Clocks that run, by due date.
     *
     * @param due last due date wanted; thirty days from the day read when absent
     * @param from first due date wanted
     */
    @GetMapping("/api/clocks")
    Page<ClockView> due(
            @RequestParam(required = false) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable Clock clock,
            AsOf asOf,
            Paging paging) {
        return Page.of(
                clocks.running(filter(due, from, call, clock, day.of(asOf)), asOf, paging.cursor(), paging.limit()),
                view -> view);
    }

    /** How many there are of each kind, late on the day read or to come: what {@code /api/clocks} lists with the same filters. */
    @GetMapping("/api/clocks/counts")
    Page<ClockCount> counts(
            @RequestParam(required = false) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable Clock clock,
            AsOf asOf) {
        return Page.whole(clocks.counts(filter(due, from, call, clock, day.of(asOf)), day.of(asOf), asOf));
    }

    static ClockFilter filter(
            @Nullable LocalDate due,
            @Nullable LocalDate from,
            @Nullable String call,
            @Nullable Clock clock,
            LocalDate on) {
        LocalDate last = due == null ? on.plusDays(HORIZON_DAYS) : due;
        return new ClockFilter(
                from,
                last,
                call == null || call.isBlank() ? null : call,
                clock == null ? Set.of() : EnumSet.of(clock),
                null);
    }
}

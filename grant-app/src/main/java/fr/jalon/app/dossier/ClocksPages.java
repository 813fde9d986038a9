package fr.jalon.app.dossier;

import fr.jalon.app.call.CallChoice;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.projections.clocks.Clock;
import fr.jalon.projections.clocks.ClockCount;
import fr.jalon.projections.clocks.ClockFilter;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.kernel.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every legal clock that runs, with how many there are of each kind. */
@Pages
class ClocksPages {
    private final ClockQueries clocks;
    private final CallChoice choice;
    private final ReadingDay day;

    ClocksPages(ClockQueries clocks, CallChoice choice, ReadingDay day) {
        this.clocks = clocks;
        this.choice = choice;
        this.day = day;
    }

    @GetMapping("/clocks")
    String clocks(
            @RequestParam(required = false) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable Clock clock,
            AsOf asOf,
            Paging paging,
            Model model) {
        LocalDate on = day.of(asOf);
        ClockFilter filter = ClocksApi.filter(due, from, call, clock, on);
        List<ClockCount> counts = clocks.counts(filter, on, asOf);
        choice.in(model, filter.call(), asOf);
        model.addAttribute("section", "clocks");
        model.addAttribute("fictional", true);
        model.addAttribute("filter", filter);
        model.addAttribute("clock", clock);
        model.addAttribute("kinds", Clock.values());
        model.addAttribute("late", counts.stream().mapToLong(ClockCount::late).sum());
        model.addAttribute(
                "coming", counts.stream().mapToLong(ClockCount::coming).sum());
        model.addAttribute("page", clocks.running(filter, asOf, paging.cursor(), paging.limit()));
        return "clocks";
    }
}

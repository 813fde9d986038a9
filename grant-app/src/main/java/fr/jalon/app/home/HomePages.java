package fr.jalon.app.home;

import fr.jalon.app.call.CallChoice;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.BadParameter;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.domain.kernel.Role;
import fr.jalon.projections.audit.AuditFilter;
import fr.jalon.projections.audit.AuditQueries;
import fr.jalon.projections.clocks.ClockCount;
import fr.jalon.projections.clocks.ClockFilter;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.clocks.ClockView;
import fr.jalon.projections.indicators.IndicatorQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.refusals.RefusalQueries;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for me today, by role: acts to do, clocks that run out, jury sessions, the latest events for those who only read. */
@Pages
class HomePages {
    private static final int SOON_DAYS = 14;
    private static final int FEW = 8;

    /** Those whose acts the clocks are about. */
    private static final Set<Role> FOLLOWING =
            EnumSet.of(Role.INSTRUCTOR, Role.AUTHORITY, Role.MANAGER, Role.ORDONNATEUR, Role.ACCOUNTANT);

    private final Waiting waiting;
    private final ClockQueries clocks;
    private final CallChoice choice;
    private final IndicatorQueries indicators;
    private final SessionWork sessions;
    private final AuditQueries audit;
    private final RefusalQueries refusals;
    private final CurrentActor current;
    private final ReadingDay day;

    HomePages(
            Waiting waiting,
            ClockQueries clocks,
            CallChoice choice,
            IndicatorQueries indicators,
            SessionWork sessions,
            AuditQueries audit,
            RefusalQueries refusals,
            CurrentActor current,
            ReadingDay day) {
        this.waiting = waiting;
        this.clocks = clocks;
        this.choice = choice;
        this.indicators = indicators;
        this.sessions = sessions;
        this.audit = audit;
        this.refusals = refusals;
        this.current = current;
        this.day = day;
    }

    /** As of another day nothing can be done: what was known of that day stands there, and no task. */
    @GetMapping("/")
    String home(AsOf asOf, Model model) {
        Actor actor = current.get();
        LocalDate on = day.of(asOf);
        model.addAttribute("section", "home");
        model.addAttribute("roles", actor.roles().stream().sorted().toList());
        if (actor.has(Role.AUDITOR)) {
            model.addAttribute(
                    "events", audit.find(AuditFilter.ALL, asOf, null, FEW).items());
            model.addAttribute(
                    "refused", refusals.find(null, null, null, asOf, null, FEW).items());
        } else if (asOf.equals(AsOf.NOW)) {
            model.addAttribute("tasks", waiting.first(actor));
        }
        model.addAttribute(
                "sessions",
                actor.has(Role.JURY) || actor.has(Role.MANAGER)
                        ? sessions.goingOn(asOf).toList()
                        : List.of());
        if (actor.roles().stream().anyMatch(FOLLOWING::contains)) {
            clocks(on, asOf, model);
        }
        choice.in(model, null, asOf)
                .ifPresent(call -> model.addAttribute("figures", indicators.of(call.callId(), on.getYear(), asOf)));
        return "home";
    }

    /** What may wait is too much to be asked about at once: one page looks at some of it, {@code more} leads on. */
    @GetMapping("/tasks")
    String tasks(@RequestParam(defaultValue = "1") int page, Model model) {
        if (page < 1 || page > Waiting.MOST_PAGES) {
            throw BadParameter.outOfRange("page", 1, Waiting.MOST_PAGES);
        }
        model.addAttribute("section", "home");
        model.addAttribute("number", page);
        model.addAttribute("last", page == Waiting.MOST_PAGES);
        model.addAttribute("tasks", waiting.page(current.get(), page));
        return "tasks";
    }

    /** How many run of each kind, none left out, and the next ones by name. */
    private void clocks(LocalDate on, AsOf asOf, Model model) {
        ClockFilter soon = ClockFilter.dueBy(on.plusDays(SOON_DAYS));
        List<ClockCount> counts = clocks.counts(soon, on, asOf);
        List<ClockView> next = clocks.running(soon.from(on), asOf, null, FEW).items();
        model.addAttribute("soon", soon.dueBy());
        model.addAttribute("counts", counts);
        model.addAttribute("late", counts.stream().mapToLong(ClockCount::late).sum());
        model.addAttribute(
                "coming", counts.stream().mapToLong(ClockCount::coming).sum());
        model.addAttribute("clocks", next);
    }
}

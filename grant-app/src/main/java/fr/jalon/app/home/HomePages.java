package fr.jalon.app.home;

import fr.jalon.app.call.CallChoice;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Role;
import fr.jalon.projections.audit.AuditFilter;
import fr.jalon.projections.audit.AuditQueries;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.indicators.IndicatorQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.refusals.RefusalQueries;
import fr.jalon.projections.waves.WaveQueries;
import fr.jalon.projections.waves.WaveView.SessionView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for me today, by role: acts to do, clocks that run out, jury sessions, the latest events for those who only read. */
@Pages
class HomePages {
    private static final int SOON_DAYS = 14;
    private static final int FEW = 8;

    private final Waiting waiting;
    private final ClockQueries clocks;
    private final CallChoice choice;
    private final IndicatorQueries indicators;
    private final WaveQueries calls;
    private final AuditQueries audit;
    private final RefusalQueries refusals;
    private final CurrentActor current;
    private final Clock clock;

    HomePages(
            Waiting waiting,
            ClockQueries clocks,
            CallChoice choice,
            IndicatorQueries indicators,
            WaveQueries calls,
            AuditQueries audit,
            RefusalQueries refusals,
            CurrentActor current,
            Clock clock) {
        this.waiting = waiting;
        this.clocks = clocks;
        this.choice = choice;
        this.indicators = indicators;
        this.calls = calls;
        this.audit = audit;
        this.refusals = refusals;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        Actor actor = current.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ActContext.PARIS);
        model.addAttribute("section", "home");
        model.addAttribute("roles", actor.roles().stream().sorted().toList());
        model.addAttribute("tasks", waiting.tasks(actor));
        model.addAttribute("most", Waiting.SHOWN);
        model.addAttribute("sessions", actor.has(Role.JURY) || actor.has(Role.MANAGER) ? open() : List.of());
        if (actor.has(Role.INSTRUCTOR) || actor.has(Role.AUTHORITY) || actor.has(Role.MANAGER)) {
            model.addAttribute(
                    "clocks",
                    clocks.dueBy(today.plusDays(SOON_DAYS), null, AsOf.NOW, null, FEW)
                            .items());
        }
        if (actor.has(Role.AUDITOR)) {
            model.addAttribute(
                    "events", audit.find(AuditFilter.ALL, AsOf.NOW, null, FEW).items());
            model.addAttribute(
                    "refused",
                    refusals.find(null, null, null, AsOf.NOW, null, FEW).items());
        }
        choice.in(model, null, AsOf.NOW)
                .ifPresent(
                        call -> model.addAttribute("figures", indicators.of(call.callId(), today.getYear(), AsOf.NOW)));
        return "home";
    }

    private List<SessionView> open() {
        return calls.calls(AsOf.NOW).stream()
                .flatMap(call -> calls.sessions(call.callId(), AsOf.NOW).stream())
                .filter(session -> !session.state().equals("SIGNED"))
                .toList();
    }
}

package fr.jalon.app.session;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.call.CallChoice;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Crumb;
import fr.jalon.app.platform.web.JurySecrecy;
import fr.jalon.app.platform.web.Link;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.selection.SelectionAct;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.waves.WaveQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Jury sessions: agenda, interests, who has scored, ranking. */
@Pages
class SessionsPages {
    private final CallChoice choice;
    private final WaveQueries calls;
    private final SessionReading sessions;
    private final DossierQueries dossiers;
    private final JurySecrecy secrecy;
    private final ActDesk desk;
    private final CurrentActor current;
    private final Show show;

    SessionsPages(
            CallChoice choice,
            WaveQueries calls,
            SessionReading sessions,
            DossierQueries dossiers,
            JurySecrecy secrecy,
            ActDesk desk,
            CurrentActor current,
            Show show) {
        this.choice = choice;
        this.calls = calls;
        this.sessions = sessions;
        this.dossiers = dossiers;
        this.secrecy = secrecy;
        this.desk = desk;
        this.current = current;
        this.show = show;
    }

    @GetMapping("/sessions")
    String sessions(@RequestParam(required = false) @Nullable String call, AsOf asOf, Model model) {
        model.addAttribute("section", "sessions");
        model.addAttribute(
                "mayConvene", current.get().roleFor(SelectionAct.CONVENE).isPresent());
        choice.in(model, call, asOf)
                .ifPresent(chosen -> model.addAttribute("sessions", calls.sessions(chosen.callId(), asOf)));
        return "sessions";
    }

    @GetMapping("/sessions/{id}")
    String session(@PathVariable String id, AsOf asOf, @ModelAttribute("link") Link link, Model model) {
        Actor actor = current.get();
        SessionSheet sheet = sessions.of(id, asOf).sheet();
        model.addAttribute("section", "sessions");
        model.addAttribute("sheet", sheet.without(dossier -> secrecy.isKeptFrom(dossier, sheet.interests())));
        model.addAttribute(
                "dossiers",
                dossiers.all(
                        sheet.files().stream().map(SessionSheet.File::dossierId).toList(), asOf));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to(show.text("menu.home"), link.to("/")),
                        Crumb.to(
                                show.text("menu.sessions"), link.to("/sessions").and("call", sheet.callId())),
                        Crumb.here(id)));
        if (asOf.equals(AsOf.NOW)) {
            model.addAttribute("acts", desk.next(StreamKind.SESSION, id, actor));
        }
        return "session";
    }
}

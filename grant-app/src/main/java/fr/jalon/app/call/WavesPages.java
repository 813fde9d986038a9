package fr.jalon.app.call;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Bars;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Show;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.waves.WaveQueries;
import fr.jalon.projections.waves.WaveView;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The waves of a call: calendar, funnel, where the files stand, sessions. */
@Pages
class WavesPages {
    private final CallChoice choice;
    private final WaveQueries calls;
    private final ActDesk desk;
    private final CurrentActor current;
    private final Funnels funnels;
    private final Show show;

    WavesPages(CallChoice choice, WaveQueries calls, ActDesk desk, CurrentActor current, Funnels funnels, Show show) {
        this.choice = choice;
        this.calls = calls;
        this.desk = desk;
        this.current = current;
        this.funnels = funnels;
        this.show = show;
    }

    /** One wave and its funnel drawn. */
    record Board(WaveView wave, Bars funnel) {}

    @GetMapping("/waves")
    String waves(@RequestParam(required = false) @Nullable String call, AsOf asOf, Model model) {
        model.addAttribute("section", "waves");
        choice.in(model, call, asOf).ifPresent(chosen -> {
            model.addAttribute(
                    "boards",
                    calls.waves(chosen.callId(), asOf).stream()
                            .map(wave -> new Board(wave, funnel(wave)))
                            .toList());
            model.addAttribute("acts", desk.next(StreamKind.CALL, chosen.callId(), current.get()));
        });
        return "waves";
    }

    private Bars funnel(WaveView wave) {
        return funnels.of(wave.callId(), show.text("wave") + " " + wave.wave(), wave.reached());
    }
}

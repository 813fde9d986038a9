package fr.jalon.app.dashboard;

import fr.jalon.app.call.CallChoice;
import fr.jalon.app.call.Funnels;
import fr.jalon.app.platform.web.Bars;
import fr.jalon.app.platform.web.Bars.Figure;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.app.platform.web.Show;
import fr.jalon.projections.indicators.IndicatorQueries;
import fr.jalon.projections.indicators.Indicators;
import fr.jalon.projections.kernel.AsOf;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of one call: labels, applications, money. */
@Pages
class ProgrammePages {
    private final CallChoice choice;
    private final IndicatorQueries indicators;
    private final Funnels funnels;
    private final ReadingDay day;
    private final Show show;

    ProgrammePages(CallChoice choice, IndicatorQueries indicators, Funnels funnels, ReadingDay day, Show show) {
        this.choice = choice;
        this.indicators = indicators;
        this.funnels = funnels;
        this.day = day;
        this.show = show;
    }

    @GetMapping("/programme")
    String programme(@RequestParam(required = false) @Nullable String call, AsOf asOf, Model model) {
        model.addAttribute("section", "programme");
        choice.in(model, call, asOf).ifPresent(chosen -> {
            Indicators figures = indicators.of(chosen.callId(), day.of(asOf).getYear(), asOf);
            model.addAttribute("figures", figures);
            model.addAttribute(
                    "byWave", byWave("programme.by-wave", figures.labelled().byWave()));
            model.addAttribute(
                    "submitted",
                    byWave("programme.submitted", figures.applications().byWave()));
            model.addAttribute("byTerritory", byTerritory(figures.labelled().byTerritory()));
            model.addAttribute(
                    "funnel",
                    funnels.of(
                            chosen.callId(),
                            show.text("programme.funnel"),
                            figures.applications().reached()));
        });
        return "programme";
    }

    private Bars byWave(String title, Map<Integer, Long> waves) {
        return Bars.of(
                show.text(title),
                waves.entrySet().stream()
                        .map(each -> Figure.count(show.text("wave") + " " + each.getKey(), each.getValue()))
                        .toList());
    }

    private Bars byTerritory(Map<String, Long> labels) {
        return Bars.of(
                show.text("programme.by-territory"),
                labels.entrySet().stream()
                        .map(each -> Figure.count(show.text("territory." + each.getKey()), each.getValue()))
                        .toList());
    }
}

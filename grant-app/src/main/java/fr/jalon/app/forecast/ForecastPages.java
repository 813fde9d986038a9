package fr.jalon.app.forecast;

import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.app.platform.web.Show;
import fr.jalon.projections.forecast.CpForecast;
import fr.jalon.projections.forecast.Delays;
import fr.jalon.projections.forecast.ForecastQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.waves.CallView;
import fr.jalon.projections.waves.WaveQueries;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payment credits needed against those available, when they run out, and how good earlier forecasts were. */
@Pages
class ForecastPages {
    private final ForecastQueries forecasts;
    private final WaveQueries calls;
    private final ReadingDay day;
    private final Show show;

    ForecastPages(ForecastQueries forecasts, WaveQueries calls, ReadingDay day, Show show) {
        this.forecasts = forecasts;
        this.calls = calls;
        this.day = day;
        this.show = show;
    }

    @GetMapping("/forecast")
    String forecast(@RequestParam(required = false) @Nullable String node, AsOf asOf, Model model) {
        List<String> nodes =
                calls.calls(asOf).stream().map(CallView::budgetNode).distinct().toList();
        model.addAttribute("section", "budget");
        model.addAttribute("nodes", nodes);
        model.addAttribute("enough", Delays.ENOUGH);
        String wanted = node == null || node.isBlank() ? (nodes.isEmpty() ? null : nodes.getLast()) : node;
        model.addAttribute("node", wanted);
        if (wanted != null) {
            LocalDate on = day.of(asOf);
            CpForecast forecast = forecasts.forecast(wanted, null, on, asOf);
            model.addAttribute("forecast", forecast);
            model.addAttribute("chart", ForecastChart.of(forecast, show));
            model.addAttribute("tests", forecasts.backTests(wanted, null, on, asOf));
        }
        return "forecast";
    }
}

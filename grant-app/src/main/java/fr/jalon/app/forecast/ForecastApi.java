package fr.jalon.app.forecast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.app.platform.web.BadParameter;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.projections.forecast.BackTest;
import fr.jalon.projections.forecast.CpForecast;
import fr.jalon.projections.forecast.ForecastQueries;
import fr.jalon.projections.kernel.AsOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The forecast of payment credits of one budget node, and how good earlier ones were. */
@RestController
class ForecastApi {
    private final ForecastQueries forecasts;
    private final ReadingDay day;

    ForecastApi(ForecastQueries forecasts, ReadingDay day) {
        this.forecasts = forecasts;
        this.day = day;
    }

    /** @param shortageOn first day on which credits would be missing; null without a shortage */
    record Outlook(
            String node,
            @JsonUnwrapped CpForecast forecast,
            @Nullable LocalDate shortageOn) {}

    @GetMapping("/api/forecast")
    Outlook forecast(
            @RequestParam(required = false) @Nullable String node,
            @RequestParam(required = false) @Nullable String call,
            AsOf asOf) {
        String wanted = named(node);
        CpForecast forecast = forecasts.forecast(wanted, call, day.of(asOf), asOf);
        return new Outlook(wanted, forecast, forecast.shortageOn());
    }

    @GetMapping("/api/forecast/back-tests")
    Page<BackTest> backTests(
            @RequestParam(required = false) @Nullable String node,
            @RequestParam(required = false) @Nullable String call,
            AsOf asOf) {
        return Page.whole(forecasts.backTests(named(node), call, day.of(asOf), asOf));
    }

    private static String named(@Nullable String node) {
        if (node == null || node.isBlank()) {
            throw new BadParameter("node", "missing");
        }
        return node;
    }
}

package fr.jalon.app.dashboard;

import fr.jalon.app.platform.web.BadParameter;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.projections.indicators.IndicatorQueries;
import fr.jalon.projections.indicators.Indicators;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.waves.WaveQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of one call as of two dates. */
@RestController
class IndicatorsApi {
    private final IndicatorQueries indicators;
    private final WaveQueries calls;
    private final ReadingDay day;

    IndicatorsApi(IndicatorQueries indicators, WaveQueries calls, ReadingDay day) {
        this.indicators = indicators;
        this.calls = calls;
        this.day = day;
    }

    /** A call that exists today has figures on every day, all zero before it was opened. */
    @GetMapping("/api/indicators")
    Indicators of(@RequestParam(required = false) @Nullable String call, AsOf asOf) {
        if (call == null || call.isBlank()) {
            throw new BadParameter("call", "missing");
        }
        if (calls.call(call, AsOf.NOW).isEmpty()) {
            throw new NotFound("call", call);
        }
        return indicators.of(call, day.of(asOf).getYear(), asOf);
    }
}

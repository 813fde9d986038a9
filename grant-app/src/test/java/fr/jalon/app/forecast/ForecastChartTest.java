package fr.jalon.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.jalon.app.platform.web.Show;
import fr.jalon.projections.forecast.CpForecast;
import fr.jalon.projections.forecast.CpForecast.Quarter;
import fr.jalon.projections.forecast.CpForecast.Year;
import fr.jalon.projections.forecast.Delays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class ForecastChartTest {
    private static final Show SHOW = new Show(new StaticMessageSource());

    @Test
    void theNeedAddsUpWithinAYearAndBeginsAgainWithTheNext() {
        ForecastChart chart = chart(
                List.of(
                        new Quarter(2026, 3, 100, 100, 100),
                        new Quarter(2026, 4, 300, 200, 350),
                        new Quarter(2027, 1, 50, 50, 50)),
                List.of(
                        new Year(2026, 400, 300, 450, 200L, LocalDate.of(2026, 11, 2)),
                        new Year(2027, 50, 50, 50, null, null)));

        assertThat(chart.columns()).extracting(ForecastChart.Column::year).containsExactly("2026", "", "2027");
        ForecastChart.Column third = chart.columns().getFirst();
        ForecastChart.Column fourth = chart.columns().get(1);
        assertThat(third.earlierHeight()).isZero();
        assertThat(fourth.earlierHeight()).isEqualTo(third.ownHeight());
        assertThat(fourth.ownHeight()).isCloseTo(3 * third.ownHeight(), within(2));
        assertThat(fourth.highY()).isLessThan(fourth.ownY());
        assertThat(fourth.lowY()).isGreaterThan(fourth.ownY());
        assertThat(chart.columns().getLast().earlierHeight()).isZero();
    }

    @Test
    void whatIsAvailableIsALineOverTheQuartersOfItsYearAlone() {
        ForecastChart chart = chart(
                List.of(new Quarter(2026, 4, 300, 300, 300), new Quarter(2027, 1, 50, 50, 50)),
                List.of(new Year(2026, 300, 300, 300, 300L, null), new Year(2027, 50, 50, 50, null, null)));

        assertThat(chart.levels()).singleElement().satisfies(level -> {
            assertThat(level.y()).isEqualTo(chart.columns().getFirst().ownY());
            assertThat(level.toX()).isLessThan(chart.columns().getLast().x());
        });
    }

    @Test
    void withoutAnyNeedNothingIsDrawnAndNothingDividesByZero() {
        ForecastChart chart = chart(List.of(new Quarter(2026, 4, 0, 0, 0)), List.of(new Year(2026, 0, 0, 0, 0L, null)));

        assertThat(chart.columns().getFirst().ownHeight()).isZero();
        assertThat(chart.ticks()).hasSizeBetween(2, 6);
    }

    private static ForecastChart chart(List<Quarter> quarters, List<Year> years) {
        CpForecast forecast = new CpForecast(LocalDate.of(2026, 7, 1), new Delays(9, -5, 3, 40), quarters, years, 0);
        return ForecastChart.of(forecast, SHOW);
    }
}

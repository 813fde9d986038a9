package fr.jalon.projections.forecast;

import static fr.jalon.domain.kernel.Instalment.ADVANCE;
import static fr.jalon.domain.kernel.Instalment.BALANCE;
import static fr.jalon.domain.kernel.Instalment.INTERIM;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.projections.forecast.MoneyFact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CpForecastTest {
    private static final LocalDate JANUARY = LocalDate.parse("2024-01-10");

    private final List<MoneyFact> facts = new ArrayList<>();
    private long index;

    @Test
    void withoutObservationsWhatIsPlannedStaysWhereItIs() {
        planned("d");
        CpForecast forecast = forecast(JANUARY, Map.of());
        assertThat(forecast.delays().isKnown()).isFalse();
        assertThat(forecast.quarters()).hasSize(16);
        assertThat(needs(forecast)).isEqualTo("2024-1=3000 2025-1=5000 2026-1=2000");
        assertThat(forecast.years()).extracting(CpForecast.Year::year).containsExactly(2024, 2025, 2026, 2027);
        assertThat(forecast.laterCents()).isZero();
        assertThat(forecast.shortageOn())
                .as("no budget is known, so none is short")
                .isNull();
    }

    @Test
    void eightObservedDelaysMoveItByTheirMedianAndSetTheInterval() {
        for (int late = 10; late <= 80; late += 10) {
            paid("o" + late, late);
        }
        planned("d");
        CpForecast forecast = forecast(JANUARY, Map.of());
        assertThat(forecast.delays()).isEqualTo(new Delays(8, 10, 40, 80));
        assertThat(needs(forecast)).isEqualTo("2024-1=3000 2025-1=5000 2026-2=2000");
        assertThat(forecast.quarters().getFirst()).isEqualTo(new CpForecast.Quarter(2024, 1, 30_00, 30_00, 0));
        assertThat(forecast.quarters().get(1)).isEqualTo(new CpForecast.Quarter(2024, 2, 0, 0, 30_00));
    }

    @Test
    void sevenAreTooFew() {
        for (int late = 10; late <= 70; late += 10) {
            paid("o" + late, late);
        }
        assertThat(forecast(JANUARY, Map.of()).delays()).isEqualTo(new Delays(7, 0, 0, 0));
    }

    @Test
    void creditsRunOutOnTheDayThatPassesThemByOneCent() {
        planned("d");
        CpForecast enough = forecast(JANUARY, Map.of(2024, 30_00L, 2025, 50_00L));
        assertThat(enough.shortageOn()).isNull();
        CpForecast short1 = forecast(JANUARY, Map.of(2024, 30_00L, 2025, 49_99L));
        assertThat(short1.shortageOn()).isEqualTo("2025-01-15");
        assertThat(short1.years().get(1).shortfallCents()).isEqualTo(1);
    }

    @Test
    void whatIsOverdueIsNeededToday() {
        planned("d");
        assertThat(needs(forecast(LocalDate.parse("2024-06-01"), Map.of())))
                .isEqualTo("2024-2=3000 2025-1=5000 2026-1=2000");
    }

    @Test
    void aRequestTakesThePlaceOfItsLineAndAPaymentIsNoLongerNeeded() {
        planned("d");
        add("d", Kind.REQUESTED, 1, ADVANCE, "2024-02-20", 28_00);
        add("d", Kind.AMOUNT, 1, null, "2024-02-25", 27_00);
        assertThat(needs(forecast(JANUARY, Map.of()))).isEqualTo("2024-1=2900 2025-1=5000 2026-1=2000");
        add("d", Kind.EXECUTED, 1, ADVANCE, "2024-03-01", 27_00);
        add("d", Kind.LEFT, 0, null, "2024-03-01", -27_00);
        assertThat(needs(forecast(JANUARY, Map.of()))).isEqualTo("2024-1=200 2025-1=5000 2026-1=2000");
        add("d", Kind.BANK_RETURNED, 1, null, "2024-03-09", 27_00);
        add("d", Kind.LEFT, 0, null, "2024-03-09", 27_00);
        assertThat(needs(forecast(JANUARY, Map.of()))).isEqualTo("2024-1=2900 2025-1=5000 2026-1=2000");
    }

    @Test
    void aRequestSentBackGivesItsLineBack() {
        planned("d");
        add("d", Kind.REQUESTED, 1, ADVANCE, "2024-02-20", 28_00);
        add("d", Kind.RETURNED, 1, null, "2024-02-22", 0);
        assertThat(needs(forecast(JANUARY, Map.of()))).isEqualTo("2024-1=3000 2025-1=5000 2026-1=2000");
    }

    @Test
    void aNewPlanReplacesTheOneBefore() {
        planned("d");
        index++;
        facts.add(new MoneyFact(index, "d", Kind.PLANNED, 0, BALANCE, LocalDate.parse("2027-12-31"), 100_00));
        assertThat(needs(forecast(JANUARY, Map.of()))).isEqualTo("2027-4=10000");
    }

    @Test
    void neverMoreIsNeededThanIsLeftToPay() {
        planned("d");
        add("d", Kind.LEFT, 0, null, "2024-01-01", -25_00);
        assertThat(needs(forecast(JANUARY, Map.of()))).isEqualTo("2024-1=3000 2025-1=4500");
    }

    /** Signed for 100 €: 30 in February 2024, 50 in January 2025, 20 in March 2026. */
    private void planned(String dossier) {
        add(dossier, Kind.LEFT, 0, null, "2023-12-01", 100_00);
        index++;
        facts.add(new MoneyFact(index, dossier, Kind.PLANNED, 0, ADVANCE, LocalDate.parse("2024-02-15"), 30_00));
        facts.add(new MoneyFact(index, dossier, Kind.PLANNED, 0, INTERIM, LocalDate.parse("2025-01-15"), 50_00));
        facts.add(new MoneyFact(index, dossier, Kind.PLANNED, 0, BALANCE, LocalDate.parse("2026-03-15"), 20_00));
    }

    /** Planned for 1 June 2023, asked for on the 5th, and paid {@code late} days after the 1st: nothing is left. */
    private void paid(String dossier, int late) {
        LocalDate june = LocalDate.of(2023, 6, 1);
        add(dossier, Kind.PLANNED, 0, ADVANCE, june.toString(), 10_00);
        add(dossier, Kind.REQUESTED, 1, ADVANCE, "2023-06-05", 10_00);
        add(dossier, Kind.EXECUTED, 1, ADVANCE, june.plusDays(late).toString(), 10_00);
    }

    private void add(String dossier, Kind kind, int payment, @Nullable Instalment instalment, String on, long cents) {
        index++;
        facts.add(new MoneyFact(index, dossier, kind, payment, instalment, LocalDate.parse(on), cents));
    }

    private CpForecast forecast(LocalDate on, Map<Integer, Long> available) {
        return CpForecast.of(facts, on, available);
    }

    /** The quarters in which something is needed. */
    private static String needs(CpForecast forecast) {
        return forecast.quarters().stream()
                .filter(quarter -> quarter.needCents() > 0)
                .map(quarter -> quarter.year() + "-" + quarter.quarter() + "=" + quarter.needCents())
                .collect(Collectors.joining(" "));
    }
}

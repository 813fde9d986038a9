package fr.jalon.projections.forecast;

import static fr.jalon.projections.history.Lives.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastQueriesIT {
    private static final LocalDate SIGNED = LocalDate.of(2021, 12, 15);

    @Test
    void needsAndCreditsOfANodeComeFromItsDossiersAndBudgets() {
        ForecastQueries queries =
                new ForecastQueries(Database.fresh().with(history()).client());
        CpForecast forecast = queries.forecast(NODE, Lives.CALL, LocalDate.of(2022, 2, 1), AsOf.knownAt(SIGNED));
        assertThat(forecast.years().getFirst())
                .isEqualTo(new CpForecast.Year(2022, 75_000_00, 75_000_00, 75_000_00, 15_000_000_00L, null));
        assertThat(forecast.years().get(1).needCents()).isEqualTo(175_000_00);

        CpForecast later = queries.forecast(NODE, null, LocalDate.of(2023, 2, 1), AsOf.NOW);
        assertThat(later.years().getFirst().needCents()).isEqualTo(175_000_00);
        assertThat(later.years().getFirst().availableCents())
                .as("of the node that goes on from it")
                .isEqualTo(100_000_00);
        assertThat(later.shortageOn()).isEqualTo("2023-03-01");
        assertThat(queries.forecast("nothing", null, LocalDate.of(2023, 2, 1), AsOf.NOW)
                        .years()
                        .getFirst())
                .isEqualTo(new CpForecast.Year(2023, 0, 0, 0, null, null));
    }

    @Test
    void aPastYearIsForecastAsKnownWhenItBeganBesideWhatWasPaid() {
        ForecastQueries queries =
                new ForecastQueries(Database.fresh().with(history()).client());
        assertThat(queries.backTests(NODE, null, LocalDate.of(2023, 2, 1), AsOf.NOW))
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.year()).isEqualTo(2022);
                    assertThat(test.forecastCents()).isEqualTo(75_000_00);
                    assertThat(test.paidCents()).isEqualTo(70_000_00);
                    assertThat(test.errorCents()).isEqualTo(-5_000_00);
                    assertThat(test.isWithinTheInterval()).isFalse();
                });
    }

    /** 75 000 planned for 2022, of which 70 000 were paid; 175 000 for 2023, when the node has another name. */
    private static History history() {
        History history = Lives.opened().on(SIGNED).add("d", Lives.drafted("d", 1));
        history.add(
                        "d",
                        new SubsidyEvent.AgreementSigned(
                                "d",
                                Lives.CALL,
                                1,
                                "C1",
                                NODE + "-2021",
                                NODE + "-2021",
                                250_000_00,
                                SIGNED,
                                "delegation-1"))
                .add(
                        "d",
                        new PaymentEvent.InstalmentsPlanned(
                                "d",
                                Lives.CALL,
                                List.of(Instalment.ADVANCE, Instalment.INTERIM),
                                List.of(LocalDate.of(2022, 3, 1), LocalDate.of(2023, 3, 1)),
                                List.of(75_000_00L, 175_000_00L)))
                .on(LocalDate.of(2022, 3, 5))
                .add(
                        "d",
                        new PaymentEvent.PaymentRequested(
                                "d", 1, Instalment.ADVANCE, 75_000_00, List.of(), LocalDate.of(2022, 3, 5)))
                .add("d", new PaymentEvent.PaymentLiquidated("d", 1, 70_000_00))
                .on(LocalDate.of(2022, 3, 20))
                .add(
                        "d",
                        new PaymentEvent.PaymentExecuted(
                                "d",
                                Lives.CALL,
                                1,
                                1,
                                Instalment.ADVANCE,
                                NODE + "-2022",
                                70_000_00,
                                LocalDate.of(2022, 3, 20),
                                ""))
                .on(LocalDate.of(2023, 1, 2));
        return history.add("N-2023", new BudgetEvent.DestinationMapped("N-2023", "N", 2023, NODE))
                .add(
                        "N-2023",
                        new BudgetEvent.CreditsOpened(
                                "N-2023", "N", 2023, 0, 100_000_00, CreditOrigin.OPERATOR_VOTE, "", "BI", "2023"));
    }
}

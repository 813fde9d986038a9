package fr.jalon.projections.indicators;

import static fr.jalon.projections.history.Lives.CALL;
import static fr.jalon.projections.history.Lives.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorQueriesIT {
    private static final LocalDate JULY_18 = LocalDate.of(2022, 7, 18);

    private final History history = Lives.opened();

    @Test
    void knowledgeOfADayIncludesItsLastSecondInParisAndNotTheNextOne() {
        history.at("2022-07-18T21:59:59.999999Z");
        label("before-midnight", 3, TerritoryClass.RURAL);
        history.at("2022-07-18T22:00:00Z");
        label("after-midnight", 3, TerritoryClass.RURAL);
        IndicatorQueries indicators = indicators();
        assertThat(labelled(indicators, AsOf.knownAt(JULY_18.minusDays(1)))).isZero();
        assertThat(labelled(indicators, AsOf.knownAt(JULY_18))).isEqualTo(1);
        assertThat(labelled(indicators, AsOf.knownAt(JULY_18.plusDays(1)))).isEqualTo(2);
        assertThat(labelled(indicators, AsOf.NOW)).isEqualTo(2);
    }

    @Test
    void aFileRecordedOnThe20thWithEffectOnThe15thWasNotKnownOnThe18thButCountsOnThe18thAsKnownToday() {
        history.at("2022-07-20T09:00:00Z");
        label("late", 3, TerritoryClass.QPV_NEAR, LocalDate.of(2022, 7, 15));
        IndicatorQueries indicators = indicators();
        assertThat(labelled(indicators, AsOf.knownAt(JULY_18))).isZero();
        assertThat(labelled(indicators, AsOf.effectiveAt(JULY_18))).isEqualTo(1);
        assertThat(labelled(indicators, AsOf.effectiveAt(LocalDate.of(2022, 7, 14))))
                .isZero();
        assertThat(labelled(indicators, new AsOf(JULY_18, JULY_18))).isZero();
    }

    @Test
    void countsLabelsByWaveAndByTheTerritoryOfTheDecision() {
        history.on(LocalDate.of(2021, 12, 8));
        label("a", 1, TerritoryClass.RURAL);
        label("b", 1, TerritoryClass.QPV_IN);
        label("c", 2, TerritoryClass.QPV_NEAR);
        label("d", 3, TerritoryClass.SMALL_MEDIUM_TOWN);
        history.on(LocalDate.of(2022, 3, 1))
                .add(
                        "d",
                        new LabelEvent.LabelWithdrawn(
                                "d", CALL, 3, TerritoryClass.SMALL_MEDIUM_TOWN, List.of("Fermeture")))
                .add(
                        "a",
                        new ApplicationEvent.TerritoryClassified("a", TerritoryClass.QPV_IN, "2024", "Nouvelle liste"));
        Indicators.Labelled labelled = indicators().of(CALL, 2022, AsOf.NOW).labelled();
        assertThat(labelled.total()).isEqualTo(4);
        assertThat(labelled.inForce()).isEqualTo(3);
        assertThat(labelled.byWave()).isEqualTo(Map.of(1, 2L, 2, 1L, 3, 1L));
        assertThat(labelled.byTerritory()).isEqualTo(Map.of("RURAL", 1L, "SMALL_MEDIUM_TOWN", 1L, "QPV", 2L));
    }

    @Test
    void meansAreTakenOverSignedAgreementsAndFlooredToTheCent() {
        history.on(LocalDate.of(2022, 9, 1));
        agreement("a", 26_000_000);
        agreement("b", 24_000_001);
        history.add("c", Lives.drafted("c", 3))
                .add(
                        "c",
                        new SubsidyEvent.GrantAwarded(
                                "c", CALL, 3, 99_00, 400_00, 5_000, AidBasis.BLOCK_EXEMPTION, "DE_MINIMIS", ""));
        Indicators.Grants grants = indicators().of(CALL, 2022, AsOf.NOW).grants();
        assertThat(grants).isEqualTo(new Indicators.Grants(3, 50_000_001 + 99_00, 2, 50_000_001, 25_000_000L));
    }

    @Test
    void anAmendedAgreementCountsForWhatItThenGrantsAndWhatIsReleasedOrReturnedChangesNothing() {
        history.on(LocalDate.of(2022, 9, 1));
        agreement("a", 26_000_000);
        agreement("b", 24_000_000);
        amended("a", 1_000_000, 0);
        amended("b", 0, 3_000_000);
        history.add(
                        "a",
                        new PaymentEvent.FinalAmountFixed(
                                "a", CALL, 3, 0, 20_000_000, 0, 0, 7_000_000, NODE + "-2022", 2022))
                .add(
                        "a",
                        new PaymentEvent.PaymentReturnedByBank(
                                "a", CALL, 3, 1, Instalment.ADVANCE, NODE + "-2022", 5_00, 2022, "AC04", JULY_18));
        Indicators.Grants grants = indicators().of(CALL, 2022, AsOf.NOW).grants();
        assertThat(grants.count()).isEqualTo(2);
        assertThat(grants.totalCents()).isEqualTo(48_000_000);
        assertThat(grants.meanCents()).isEqualTo(24_000_000L);
    }

    private void amended(String id, long increase, long decrease) {
        history.add(
                id,
                new SubsidyEvent.AgreementAmended(
                        id,
                        CALL,
                        3,
                        "C-" + id,
                        1,
                        27_000_000,
                        increase,
                        decrease,
                        NODE + "-2022",
                        2022,
                        JULY_18,
                        JULY_18.plusYears(2),
                        "",
                        AidBasis.NON_ECONOMIC,
                        "delegation-1",
                        "Avenant"));
    }

    @Test
    void whatIsCarriedForwardCountsOnceInTheEnvelope() {
        history.on(LocalDate.of(2022, 3, 1))
                .add(
                        NODE + "-2021",
                        new BudgetEvent.CreditsCarriedForward(
                                NODE + "-2021",
                                NODE,
                                2021,
                                NODE + "-2022",
                                4_000_00,
                                1_000_00,
                                false,
                                "",
                                "Arrêté",
                                "R1"))
                .add(
                        NODE + "-2022",
                        new BudgetEvent.CarriedForwardReceived(
                                NODE + "-2022", NODE, 2022, NODE + "-2021", 4_000_00, 1_000_00, "Arrêté", "R1"));
        assertThat(indicators().of(CALL, 2022, AsOf.NOW).budget().aeOpenedCents())
                .isEqualTo(30_000_000_00L);
    }

    @Test
    void whatIsAvailableIsThatOfOneYearAndNeverAddedUp() {
        Indicators.YearCredits of2022 = indicators().of(CALL, 2022, AsOf.NOW).currentYear();
        assertThat(of2022)
                .isEqualTo(new Indicators.YearCredits(
                        2022, 15_000_000_00L, 0, 15_000_000_00L, 15_000_000_00L, 0, 15_000_000_00L));
        assertThat(indicators().of(CALL, 2022, AsOf.NOW).years())
                .extracting(Indicators.YearCredits::year)
                .containsExactly(2021, 2022);
        assertThat(indicators().of(CALL, 2022, AsOf.NOW).years()).contains(of2022);
        assertThat(indicators().of(CALL, 2023, AsOf.NOW).currentYear())
                .as("not opened")
                .isEqualTo(new Indicators.YearCredits(2023, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void anUnknownCallHasNothing() {
        Indicators none = indicators().of("nothing", 2022, AsOf.NOW);
        assertThat(none.labelled().total()).isZero();
        assertThat(none.grants().meanCents()).isNull();
        assertThat(none.budget().aeOpenedCents()).isZero();
        assertThat(none.applications().reached().drafted()).isZero();
    }

    @Test
    void applicationsAreCountedOnceEachHoweverOftenTheyComeBack() {
        history.on(LocalDate.of(2021, 10, 20)).add("a", Lives.drafted("a", 1)).add("b", Lives.drafted("b", 2));
        for (int time = 0; time < 2; time++) {
            history.add(
                    "a",
                    new ApplicationEvent.ApplicationSubmitted(
                            "a", CALL, 1, "34216234500019", 1, 1, Instant.parse("2021-10-20T10:00:00Z")));
        }
        Indicators.Applications applications =
                indicators().of(CALL, 2022, AsOf.NOW).applications();
        assertThat(applications.reached().drafted()).isEqualTo(2);
        assertThat(applications.reached().submitted()).isEqualTo(1);
        assertThat(applications.byWave()).isEqualTo(Map.of(1, 1L, 2, 0L));
    }

    private IndicatorQueries indicators() {
        return new IndicatorQueries(Database.fresh().with(history).client());
    }

    private static long labelled(IndicatorQueries indicators, AsOf asOf) {
        return indicators.of(CALL, 2022, asOf).labelled().total();
    }

    private void label(String id, int wave, TerritoryClass territory) {
        history.add(id, Lives.drafted(id, wave)).add(id, granted(id, wave, territory));
    }

    private void label(String id, int wave, TerritoryClass territory, LocalDate effectiveOn) {
        history.add(id, Lives.drafted(id, wave), effectiveOn).add(id, granted(id, wave, territory), effectiveOn);
    }

    private static LabelEvent.LabelGranted granted(String id, int wave, TerritoryClass territory) {
        return new LabelEvent.LabelGranted(id, CALL, wave, "34216234500019", "Aubusson", territory, JULY_18);
    }

    private void agreement(String id, long cents) {
        history.add(id, Lives.drafted(id, 3))
                .add(
                        id,
                        new SubsidyEvent.GrantAwarded(
                                id, CALL, 3, cents, 400_000_00, 6_000, AidBasis.BLOCK_EXEMPTION, "DE_MINIMIS", ""))
                .add(
                        id,
                        new SubsidyEvent.AgreementSigned(
                                id,
                                CALL,
                                3,
                                "C-" + id,
                                NODE + "-2022",
                                NODE + "-2022",
                                cents,
                                JULY_18,
                                "delegation-1"));
    }
}

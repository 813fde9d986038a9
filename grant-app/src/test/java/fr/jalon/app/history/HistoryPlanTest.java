package fr.jalon.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.history.PlanReading.Laureate;
import fr.jalon.domain.application.command.ApplicationCommand.DraftApplication;
import fr.jalon.domain.application.command.ApplicationCommand.SubmitApplication;
import fr.jalon.domain.budget.command.BudgetCommand.OpenCredits;
import fr.jalon.domain.kernel.Siret;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.label.command.LabelCommand.GrantLabel;
import fr.jalon.domain.support.command.SupportCommand.StartSupport;
import fr.marcwrobel.jbanking.iban.Iban;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final HistoryPlan PLAN = HistoryPlan.of(HistoryPlan.SEED, TODAY);
    private static final PlanReading READING = new PlanReading(PLAN);
    private static final List<Laureate> LAUREATES = READING.laureates("manufactures-2021");

    @Test
    void hasTheApplicationsOfEachWave() {
        Map<String, DraftApplication> drafts = READING.drafts("manufactures-2021");
        assertThat(READING.all(SubmitApplication.class)
                        .map(submission -> drafts.get(submission.dossierId()))
                        .filter(draft -> draft != null)
                        .collect(Collectors.groupingBy(DraftApplication::wave, Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1, 50L, 2, 61L, 3, 205L));
    }

    @Test
    void labelsOnThePublishedDaysAndNotBefore() {
        Map<LocalDate, Long> byDay = PLAN.acts().stream()
                .filter(act -> act.command() instanceof GrantLabel label
                        && label.dossierId().startsWith("m2021"))
                .collect(Collectors.groupingBy(act -> Days.of(act.at()), Collectors.counting()));
        assertThat(byDay)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        LocalDate.of(2021, 12, 8), 20L,
                        LocalDate.of(2022, 3, 1), 19L,
                        LocalDate.of(2022, 7, 18), 61L));
    }

    @Test
    void hasTheTerritoriesOfEachWave() {
        assertThat(territories(1)).containsExactlyInAnyOrderEntriesOf(split(9, 6, 5));
        assertThat(territories(2)).containsExactlyInAnyOrderEntriesOf(split(5, 4, 10));
        assertThat(territories(3)).containsExactlyInAnyOrderEntriesOf(split(29, 29, 3));
    }

    @Test
    void hasTheMeanGrantsToTheCent() {
        assertThat(grants(1) + grants(2)).isEqualTo(39 * 260_000_00L);
        assertThat(grants(1) + grants(2) + grants(3)).isEqualTo(100 * 250_000_00L);
        assertThat(LAUREATES.stream().map(Laureate::grantCents).distinct().count())
                .isGreaterThan(50);
        assertThat(LAUREATES).allMatch(laureate -> laureate.grantCents() % 100 == 0);
    }

    @Test
    void opensThirtyMillionsOnBothSides() {
        List<OpenCredits> openings = READING.all(OpenCredits.class)
                .filter(credits -> credits.budgetId().matches("anct-manufactures-\\d{4}"))
                .toList();
        assertThat(openings.stream().mapToLong(OpenCredits::aeCents).sum()).isEqualTo(30_000_000_00L);
        assertThat(openings.stream().mapToLong(OpenCredits::cpCents).sum()).isEqualTo(30_000_000_00L);
    }

    @Test
    void putsTheFirstLaureatesInElevenRegions() throws IOException {
        Map<String, String> regions = Files.readAllLines(Path.of("src/main/resources/reference/communes.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(fields -> fields[0], fields -> fields[3]));
        assertThat(wave(1).map(laureate -> regions.get(laureate.draft().commune()))
                        .distinct())
                .hasSize(11);
    }

    @Test
    void hasTenTwelveAndSeventeenSectors() {
        assertThat(sectors(1)).hasSize(10);
        assertThat(sectors(2)).hasSize(12);
        Set<Object> all = new HashSet<>(sectors(1));
        all.addAll(sectors(2));
        all.addAll(sectors(3));
        assertThat(all).hasSize(17);
    }

    @Test
    void supportsEveryLaureateFromJanuary2023() {
        assertThat(PLAN.acts().stream()
                        .filter(act -> act.command() instanceof StartSupport start
                                && start.dossierId().startsWith("m2021"))
                        .map(act -> act.effectiveOn() == null ? Days.of(act.at()) : act.effectiveOn()))
                .hasSize(100)
                .allMatch(day -> day.getYear() == 2023 && day.getMonthValue() == 1);
    }

    @Test
    void namesNoRealProject() throws IOException {
        Set<String> real = Files.readAllLines(Path.of("src/test/resources/reference/real-projects.txt")).stream()
                .map(HistoryPlanTest::plain)
                .filter(name -> name.length() > 3)
                .collect(Collectors.toSet());
        assertThat(real).contains("plateau fertile").hasSizeGreaterThan(100);
        assertThat(READING.all(DraftApplication.class)
                        .flatMap(draft -> Stream.of(draft.projectTitle(), draft.applicant()))
                        .filter(name -> real.stream().anyMatch(plain(name)::contains)))
                .isEmpty();
    }

    @Test
    void placesNobodyWhereARealCandidateStood() throws IOException {
        List<String> leftOut = Files.readAllLines(Path.of("src/main/resources/reference/communes-left-out.txt"));
        assertThat(leftOut).contains("90010");
        assertThat(READING.all(DraftApplication.class).map(DraftApplication::commune))
                .doesNotContainAnyElementsOf(leftOut);
    }

    @Test
    void holdsNobodysIdentifiers() {
        assertThat(READING.all(DraftApplication.class))
                .allSatisfy(draft ->
                        assertThat(new Siret(draft.siteSiret()).siren()).startsWith("000"));
        assertThat(PLAN.personalData().stream().filter(datum -> datum.kind().equals("email")))
                .allMatch(datum -> datum.value().endsWith("@exemple.invalid"));
        assertThat(PLAN.personalData().stream().filter(datum -> datum.kind().equals("iban")))
                .allMatch(datum -> Iban.isValid(datum.value())
                        && datum.value().substring(4).startsWith("99999"));
    }

    @Test
    void hasOneFilePerPlaceAndWave() {
        assertThat(READING.all(DraftApplication.class)
                        .map(draft -> draft.callId() + "/" + draft.wave() + "/" + draft.siteSiret()))
                .doesNotHaveDuplicates();
    }

    @Test
    void isTheSameAtEveryRun() {
        assertThat(HistoryPlan.of(HistoryPlan.SEED, TODAY).fingerprint()).isEqualTo(PLAN.fingerprint());
        // Control: another seed, another plan.
        assertThat(HistoryPlan.of(HistoryPlan.SEED + 1, TODAY).fingerprint()).isNotEqualTo(PLAN.fingerprint());
    }

    @Test
    void tellsThePastTheSameWayWhateverTheDay() {
        Function<HistoryPlan, List<PlannedAct>> distantPast = plan -> plan.acts().stream()
                .filter(act -> act.at().isBefore(Instant.parse("2022-12-01T00:00:00Z")))
                .toList();
        assertThat(distantPast
                        .apply(HistoryPlan.of(HistoryPlan.SEED, LocalDate.of(2027, 2, 3)))
                        .equals(distantPast.apply(PLAN)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-22", "2027-01-01", "2027-01-04", "2027-02-28", "2028-02-29", "2028-03-31", "2027-07-14"
            })
    void goesForwardInTimeAndStopsBeforeTheLoad(String day) {
        LocalDate today = LocalDate.parse(day);
        List<PlannedAct> acts = HistoryPlan.of(HistoryPlan.SEED, today).acts();
        assertThat(acts).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(acts.getLast().at()).isBefore(Days.at(today, 0, 0));
        assertThat(acts.stream().map(PlannedAct::commandId)).doesNotHaveDuplicates();
        assertThat(acts)
                .allMatch(act -> act.effectiveOn() == null
                        || act.reason() != null && !act.effectiveOn().isAfter(Days.of(act.at())));
    }

    @Test
    void refusesAClockThatIsWrong() {
        assertThatThrownBy(() -> HistoryPlan.of(HistoryPlan.SEED, LocalDate.of(2024, 1, 1)))
                .isInstanceOf(HistoryBroken.class)
                .hasMessageContaining("clock");
    }

    private static Stream<Laureate> wave(int number) {
        return LAUREATES.stream().filter(laureate -> laureate.draft().wave() == number);
    }

    private static long grants(int number) {
        return wave(number).mapToLong(Laureate::grantCents).sum();
    }

    private static Set<Object> sectors(int number) {
        return wave(number)
                .flatMap(laureate -> laureate.draft().sectors().stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> territories(int number) {
        return wave(number)
                .map(Laureate::territory)
                .collect(Collectors.groupingBy(TerritoryClass::reportedAs, Collectors.counting()));
    }

    private static Map<String, Long> split(long rural, long towns, long qpv) {
        return Map.of("RURAL", rural, "SMALL_MEDIUM_TOWN", towns, "QPV", qpv);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.FRENCH).strip();
    }
}

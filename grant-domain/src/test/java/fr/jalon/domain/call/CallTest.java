package fr.jalon.domain.call;

import static fr.jalon.domain.language.Given.call;
import static fr.jalon.domain.language.Life.CALL;
import static fr.jalon.domain.language.Life.DOSSIER;
import static fr.jalon.domain.language.Life.SIRET;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.call.command.CallCommand.*;
import fr.jalon.domain.call.event.CallEvent.*;
import fr.jalon.domain.call.rule.CallClosed;
import fr.jalon.domain.call.rule.CriteriaMissing;
import fr.jalon.domain.call.rule.DuplicateSiteInWave;
import fr.jalon.domain.call.rule.LabelTargetReached;
import fr.jalon.domain.call.rule.RuleParameterInvalid;
import fr.jalon.domain.call.rule.RuleSetAlreadyPublished;
import fr.jalon.domain.call.rule.UnknownWave;
import fr.jalon.domain.call.rule.WaveAlreadyClosed;
import fr.jalon.domain.call.rule.WaveAlreadyOpened;
import fr.jalon.domain.call.rule.WaveClosingsOutOfOrder;
import fr.jalon.domain.call.rule.WaveStillOpen;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Samples;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {
    private static final String OTHER_SIRET = "35600000000048";
    private static final Instant CLOSING_1 = Instant.parse("2021-11-04T22:59:59Z");

    /** The second wave closed on 13 January 2022 at noon, Paris time. */
    private static final Instant CLOSING_2 = Instant.parse("2022-01-13T11:00:00Z");

    private static final CallOpened OPENED = opened(Rules.SHIPPED);
    private static final WaveOpened WAVE_1 = new WaveOpened(CALL, 1, parse("2021-09-15"), CLOSING_1);
    private static final WaveOpened WAVE_2 = new WaveOpened(CALL, 2, parse("2021-11-05"), CLOSING_2);
    private static final ApplicationRegistered REGISTERED = new ApplicationRegistered(CALL, 2, DOSSIER, SIRET);

    @Test
    void opensWithItsRulesAndTheOrderOfItsCriteria() {
        call().when(open("Manufactures", "AMI", Rules.NODE, "2021-1", grid()), MANAGER)
                .records(OPENED);
    }

    @Test
    void opensWithATitleAKindABudgetAndAVersion() {
        call().when(open("", "AMI", Rules.NODE, "2021-1", grid()), MANAGER)
                .refusedBy(FieldMissing.class, "field", "title");
        call().when(open("M", "", Rules.NODE, "2021-1", grid()), MANAGER)
                .refusedBy(FieldMissing.class, "field", "kind");
        call().when(open("M", "AMI", "", "2021-1", grid()), MANAGER)
                .refusedBy(FieldMissing.class, "field", "budgetNode");
        call().when(open("M", "AMI", Rules.NODE, "", grid()), MANAGER)
                .refusedBy(FieldMissing.class, "field", "ruleSet");
    }

    @Test
    void opensWithCriteriaThatCount() {
        call().when(open("M", "AMI", Rules.NODE, "2021-1", Map.of()), MANAGER).refusedBy(CriteriaMissing.class);
        call().when(open("M", "AMI", Rules.NODE, "2021-1", Map.of("PLACE", 0)), MANAGER)
                .refusedBy(CriteriaMissing.class);
    }

    @Test
    void publishesRulesOnceUnderAVersion() {
        call(OPENED)
                .when(publish("2021-2", "order"), MANAGER)
                .records(
                        new RuleSetPublished(CALL, "2021-2", parse("2022-01-01"), "order", Rules.SHIPPED.parameters()));
        call(OPENED)
                .when(publish("2021-1", "order"), MANAGER)
                .refusedBy(RuleSetAlreadyPublished.class, "ruleSet", "2021-1");
        call(OPENED).when(publish("2021-2", ""), MANAGER).refusedBy(FieldMissing.class, "field", "legalBasis");
        call(OPENED).when(publish(" ", "order"), MANAGER).refusedBy(FieldMissing.class, "field", "ruleSet");
    }

    /** A version hidden by another of the same day is published all the same. */
    @Test
    void neverPublishesAVersionAgain() {
        call(OPENED, published("2021-2", "2022-01-01", 100), published("2021-3", "2022-01-01", 100))
                .when(publish("2021-2", "order"), MANAGER)
                .refusedBy(RuleSetAlreadyPublished.class, "ruleSet", "2021-2");
    }

    @Test
    void publishesAllParametersWithinTheirBounds() {
        Map<String, Long> missing = new LinkedHashMap<>(Rules.SHIPPED.parameters());
        missing.remove("quorumBp");
        refusesParameters(missing);
        refusesParameter("unheardOf", 1);
        refusesParameter("advanceRateBp", 10_001);
        refusesParameter("labelTarget", -1);
        refusesParameter("labelAfterIncubation", 2);
        refusesParameter("incubationMonths", 1_201);
        refusesParameter("hearingDays", 36_501);
        refusesParameter("republicanCommitmentFromYyyymmdd", 2022_02_29);
        refusesParameter("republicanCommitmentFromYyyymmdd", 2022_13_01);
        Map<String, Long> bounds = new LinkedHashMap<>(Rules.SHIPPED.parameters());
        bounds.put("advanceRateBp", 10_000L);
        bounds.put("republicanCommitmentFromYyyymmdd", 2024_02_29L);
        call(OPENED)
                .when(new PublishRuleSet(CALL, "2021-2", parse("2022-01-01"), "order", bounds), MANAGER)
                .records(new RuleSetPublished(CALL, "2021-2", parse("2022-01-01"), "order", bounds));
    }

    @Test
    void opensWavesThatCloseOneAfterTheOther() {
        call(OPENED, WAVE_1).when(wave(2, "2021-11-05", CLOSING_2), MANAGER).records(WAVE_2);
        call(OPENED, WAVE_1)
                .when(wave(2, "2021-10-01", CLOSING_1.plusSeconds(1)), MANAGER)
                .records(new WaveOpened(CALL, 2, parse("2021-10-01"), CLOSING_1.plusSeconds(1)));
        call(OPENED, WAVE_1).when(wave(2, "2021-10-01", CLOSING_1), MANAGER).refusedBy(WaveClosingsOutOfOrder.class);
        call(OPENED, WAVE_2).when(wave(1, "2021-09-15", CLOSING_2), MANAGER).refusedBy(WaveClosingsOutOfOrder.class);
        call(OPENED, WAVE_1).when(wave(1, "2021-09-15", CLOSING_1), MANAGER).refusedBy(WaveAlreadyOpened.class);
    }

    /** A day begins at midnight in Paris: 22:00 UTC the day before, in summer. */
    @Test
    void opensWavesThatCloseAfterTheyOpen() {
        Instant midnight = Instant.parse("2021-09-14T22:00:00Z");
        call(OPENED).when(wave(1, "2021-09-15", midnight), MANAGER).refusedBy(WaveClosingsOutOfOrder.class);
        call(OPENED)
                .when(wave(1, "2021-09-15", midnight.plusSeconds(1)), MANAGER)
                .records(new WaveOpened(CALL, 1, parse("2021-09-15"), midnight.plusSeconds(1)));
        call(OPENED, WAVE_1)
                .when(new MoveWaveClosing(CALL, 1, midnight, "outage"), MANAGER)
                .refusedBy(WaveClosingsOutOfOrder.class);
    }

    @Test
    void movesTheClosingOfAnOpenWaveForAReason() {
        call(OPENED, WAVE_1, WAVE_2)
                .when(new MoveWaveClosing(CALL, 1, CLOSING_2.minusSeconds(1), "outage"), MANAGER)
                .records(new WaveClosingMoved(CALL, 1, CLOSING_2.minusSeconds(1), "outage"));
        call(OPENED, WAVE_1, WAVE_2)
                .when(new MoveWaveClosing(CALL, 1, CLOSING_2, "outage"), MANAGER)
                .refusedBy(WaveClosingsOutOfOrder.class);
        call(OPENED, WAVE_1)
                .when(new MoveWaveClosing(CALL, 1, CLOSING_2, ""), MANAGER)
                .refusedBy(ReasonsMissing.class);
        call(OPENED, WAVE_1, new WaveClosed(CALL, 1))
                .when(new MoveWaveClosing(CALL, 1, CLOSING_2, "outage"), MANAGER)
                .refusedBy(WaveAlreadyClosed.class);
        call(OPENED)
                .when(new MoveWaveClosing(CALL, 1, CLOSING_2, "outage"), MANAGER)
                .refusedBy(UnknownWave.class);
    }

    @Test
    void closesAWaveOneSecondAfterItsClosingInstant() {
        call(OPENED, WAVE_2)
                .when(new CloseWave(CALL, 2), PRODUCT.at("2022-01-13T11:00:01Z"))
                .records(new WaveClosed(CALL, 2));
        call(OPENED, WAVE_2)
                .when(new CloseWave(CALL, 2), PRODUCT.at("2022-01-13T11:00:00Z"))
                .refusedBy(WaveStillOpen.class);
        call(OPENED, WAVE_2, new WaveClosed(CALL, 2))
                .when(new CloseWave(CALL, 2), PRODUCT.at("2022-01-13T11:00:01Z"))
                .refusedBy(WaveAlreadyClosed.class);
        call(OPENED).when(new CloseWave(CALL, 2), PRODUCT).refusedBy(UnknownWave.class, "wave", "2");
    }

    /** Received at the closing instant: in time. One second later: too late. */
    @Test
    void registersUntilTheClosingInstant() {
        call(OPENED, WAVE_2).when(register("2022-01-13T11:00:00Z"), PRODUCT).records(REGISTERED);
        call(OPENED, WAVE_2)
                .when(register("2022-01-13T11:00:01Z"), PRODUCT)
                .refusedBy(CallClosed.class, "closesAt", "2022-01-13T11:00:00Z");
        call(OPENED, WAVE_2, new WaveClosingMoved(CALL, 2, CLOSING_2.plusSeconds(1), "outage"))
                .when(register("2022-01-13T11:00:01Z"), PRODUCT)
                .records(REGISTERED);
        call(OPENED, WAVE_2, new WaveClosed(CALL, 2))
                .when(register("2022-01-13T10:00:00Z"), PRODUCT)
                .refusedBy(CallClosed.class);
    }

    /** The wave opened on 5 November 2021, from midnight in Paris. */
    @Test
    void registersFromTheFirstDay() {
        call(OPENED, WAVE_2).when(register("2021-11-04T23:00:00Z"), PRODUCT).records(REGISTERED);
        call(OPENED, WAVE_2).when(register("2021-11-04T22:59:59Z"), PRODUCT).refusedBy(CallClosed.class);
    }

    @Test
    void registersAPlaceOnceInAWave() {
        call(OPENED, WAVE_2, new ApplicationRegistered(CALL, 2, "dossier-9", SIRET))
                .when(register("2022-01-13T11:00:00Z"), PRODUCT)
                .refusedBy(DuplicateSiteInWave.class, "alreadyIn", "dossier-9");
        call(OPENED, WAVE_2, new ApplicationRegistered(CALL, 2, "dossier-9", OTHER_SIRET))
                .when(register("2022-01-13T11:00:00Z"), PRODUCT)
                .records(REGISTERED);
        call(OPENED, WAVE_1, WAVE_2, new ApplicationRegistered(CALL, 1, "dossier-9", SIRET))
                .when(register("2022-01-13T11:00:00Z"), PRODUCT)
                .records(REGISTERED);
        call(OPENED, WAVE_1).when(register("2022-01-13T11:00:00Z"), PRODUCT).refusedBy(UnknownWave.class);
    }

    @Test
    void freesThePlaceOfADossierThatLeaves() {
        call(OPENED, WAVE_2, REGISTERED)
                .when(new UnregisterApplication(CALL, 2, DOSSIER, SIRET), PRODUCT)
                .records(new ApplicationUnregistered(CALL, 2, DOSSIER, SIRET));
        call(OPENED, WAVE_2, REGISTERED, new ApplicationUnregistered(CALL, 2, DOSSIER, SIRET))
                .when(register("2022-01-13T11:00:00Z"), PRODUCT)
                .records(REGISTERED);
    }

    @Test
    void freesNoPlaceThatAnotherDossierHolds() {
        call(OPENED, WAVE_2, new ApplicationRegistered(CALL, 2, "dossier-9", SIRET))
                .when(new UnregisterApplication(CALL, 2, DOSSIER, SIRET), PRODUCT)
                .recordsNothing();
        call(OPENED)
                .when(new UnregisterApplication(CALL, 2, DOSSIER, SIRET), PRODUCT)
                .refusedBy(UnknownWave.class);
    }

    @Test
    void numbersLabelsUpToItsTarget() {
        CallOpened two = opened(Rules.with(RuleParameter.LABEL_TARGET, 2));
        LabelRegistered first = new LabelRegistered(CALL, 1, "dossier-9", 1);
        LabelRegistered second = new LabelRegistered(CALL, 1, DOSSIER, 2);
        call(two, WAVE_1, first)
                .when(new RegisterLabel(CALL, 1, DOSSIER), PRODUCT)
                .records(second);
        call(two, WAVE_1, first, second)
                .when(new RegisterLabel(CALL, 1, DOSSIER), PRODUCT)
                .refusedBy(LabelTargetReached.class, "target", "2");
    }

    /** More labels from 1 March: none the day before. */
    @Test
    void countsLabelsByTheRulesOfTheDay() {
        CallOpened none = opened(Rules.with(RuleParameter.LABEL_TARGET, 0));
        RuleSetPublished more = published("2021-2", "2022-03-01", 1);
        call(none, more)
                .when(new RegisterLabel(CALL, 1, DOSSIER), PRODUCT.on("2022-02-28"))
                .refusedBy(LabelTargetReached.class);
        call(none, more)
                .when(new RegisterLabel(CALL, 1, DOSSIER), PRODUCT.on("2022-03-01"))
                .records(new LabelRegistered(CALL, 1, DOSSIER, 1));
    }

    @Test
    void ends() {
        call(OPENED).when(new EndCall(CALL), MANAGER).records(new CallEnded(CALL));
    }

    @ParameterizedTest
    @EnumSource(
            value = CallAct.class,
            names = {"PUBLISH_RULE_SET", "OPEN_WAVE", "MOVE_WAVE_CLOSING", "CLOSE_WAVE", "END"})
    void opensNothingMoreOnceEnded(CallAct act) {
        Bench.refuses(
                fr.jalon.domain.call.rule.CallEnded.class,
                CALL,
                List.of(OPENED, WAVE_1, new CallEnded(CALL)),
                Samples.of(act),
                MANAGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2022-01-01"})
    void givesADossierTheRulesOfTheDayItIsDrafted(String on) {
        CallBook.Terms terms = CallRegister.terms(
                Stream.of(OPENED, WAVE_1, published("2021-2", "2022-01-01", 5))
                        .map(event -> CallRegister.Fact.of(event, Map.of()))
                        .toList(),
                CALL,
                1,
                parse(on));
        org.assertj.core.api.Assertions.assertThat(terms.ruleSet().version())
                .isEqualTo(on.startsWith("2021") ? "2021-1" : "2021-2");
        org.assertj.core.api.Assertions.assertThat(terms.tieBreak()).isEqualTo(Rules.TIE_BREAK);
    }

    private static void refusesParameter(String key, long value) {
        Map<String, Long> parameters = new LinkedHashMap<>(Rules.SHIPPED.parameters());
        parameters.put(key, value);
        refusesParameters(parameters);
    }

    private static void refusesParameters(Map<String, Long> parameters) {
        call(OPENED)
                .when(new PublishRuleSet(CALL, "2021-2", parse("2022-01-01"), "order", parameters), MANAGER)
                .refusedBy(RuleParameterInvalid.class);
        call().when(new OpenCall(CALL, "M", "AMI", Rules.NODE, true, grid(), "2021-1", parameters), MANAGER)
                .refusedBy(RuleParameterInvalid.class);
    }

    private static Map<String, Integer> grid() {
        Map<String, Integer> grid = new LinkedHashMap<>();
        Rules.TIE_BREAK.forEach(criterion -> grid.put(criterion, Rules.GRID.getOrDefault(criterion, 0)));
        return grid;
    }

    private static CallOpened opened(RuleSet rules) {
        return new CallOpened(
                CALL,
                "Manufactures",
                "AMI",
                Rules.NODE,
                true,
                grid(),
                Rules.TIE_BREAK,
                rules.version(),
                rules.parameters());
    }

    private static RuleSetPublished published(String version, String from, long target) {
        return new RuleSetPublished(
                CALL,
                version,
                parse(from),
                "order",
                Rules.with(RuleParameter.LABEL_TARGET, target).parameters());
    }

    private static OpenCall open(String title, String kind, String node, String version, Map<String, Integer> grid) {
        return new OpenCall(CALL, title, kind, node, true, grid, version, Rules.SHIPPED.parameters());
    }

    private static PublishRuleSet publish(String version, String legalBasis) {
        return new PublishRuleSet(CALL, version, parse("2022-01-01"), legalBasis, Rules.SHIPPED.parameters());
    }

    private static OpenWave wave(int number, String opensOn, Instant closesAt) {
        return new OpenWave(CALL, number, parse(opensOn), closesAt);
    }

    private static RegisterApplication register(String receivedAt) {
        return new RegisterApplication(CALL, 2, DOSSIER, SIRET, Instant.parse(receivedAt));
    }
}

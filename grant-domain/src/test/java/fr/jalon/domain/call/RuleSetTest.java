package fr.jalon.domain.call;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.call.rule.UnknownCall;
import fr.jalon.domain.call.rule.UnknownWave;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Exercised;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleSetTest {

    @ParameterizedTest
    @EnumSource(RuleParameter.class)
    void shipsAnAllowedValueOfEachParameter(RuleParameter parameter) {
        assertThat(parameter.allows(Rules.SHIPPED.value(parameter))).isTrue();
        assertThat(parameter.allows(-1)).isFalse();
    }

    @Test
    void namesEachParameterOnce() {
        assertThat(Stream.of(RuleParameter.values()).map(RuleParameter::key)).doesNotHaveDuplicates();
        assertThat(RuleParameter.INCUBATION_MONTHS.key()).isEqualTo("incubationMonths");
        assertThat(RuleParameter.REPUBLICAN_COMMITMENT_FROM_YYYYMMDD.key())
                .isEqualTo("republicanCommitmentFromYyyymmdd");
    }

    @ParameterizedTest
    @CsvSource({
        "ADVANCE_RATE_BP, 10000, 10001",
        "INCUBATION_MONTHS, 1200, 1201",
        "HEARING_DAYS, 36500, 36501",
        "SILENCE_REFUSES, 1, 2",
        "REPUBLICAN_COMMITMENT_FROM_YYYYMMDD, 20220228, 20220229",
        "REPUBLICAN_COMMITMENT_FROM_YYYYMMDD, 99991231, 99991232"
    })
    void allowsUpToTheLastValueThatARuleCanRead(RuleParameter parameter, long last, long tooMuch) {
        assertThat(parameter.allows(last)).isTrue();
        assertThat(parameter.allows(tooMuch)).isFalse();
    }

    /** CPC, art. 641: date to date, or the last day of the month where there is no such day. */
    @ParameterizedTest
    @CsvSource({"2022-10-31, 2023-02-28", "2023-10-31, 2024-02-29", "2022-10-15, 2023-02-15", "2022-12-31, 2023-04-30"})
    void countsMonthsDateToDate(String start, String end) {
        assertThat(Rules.SHIPPED.monthsAfter(parse(start), RuleParameter.INCUBATION_MONTHS))
                .isEqualTo(parse(end));
    }

    @Test
    void readsMoneyAndFlags() {
        assertThat(Rules.SHIPPED.money(RuleParameter.GRANT_CAP_CENTS)).isEqualTo(Money.euros(500_000));
        assertThat(Rules.SHIPPED.isSet(RuleParameter.LABEL_AFTER_INCUBATION)).isFalse();
        assertThat(Rules.with(RuleParameter.LABEL_AFTER_INCUBATION, 1).isSet(RuleParameter.LABEL_AFTER_INCUBATION))
                .isTrue();
    }

    /** What was recorded before a parameter existed is judged by the value shipped with it. */
    @Test
    void readsAnOlderRuleSetThatLacksAParameter() {
        RuleSet older = new RuleSet("2021-1", Map.of("labelTarget", 100L));
        assertThat(older.value(RuleParameter.LABEL_TARGET)).isEqualTo(100);
        assertThat(older.value(RuleParameter.HEARING_DAYS)).isEqualTo(15);
    }

    @Test
    void isFoundInAKnownCallAndWave() {
        assertThatThrownBy(() -> CallRegister.terms(List.of(), Life.CALL, 1, parse("2021-10-10")))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> Exercised.refusal(UnknownCall.class, refusal));
        CallEvent opened = new CallEvent.CallOpened(
                Life.CALL,
                "M",
                "AMI",
                Rules.NODE,
                true,
                Rules.GRID,
                Rules.TIE_BREAK,
                "2021-1",
                Rules.SHIPPED.parameters());
        assertThatThrownBy(() -> CallRegister.terms(
                        List.of(CallRegister.Fact.of(opened, Map.of())), Life.CALL, 1, parse("2021-10-10")))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> Exercised.refusal(UnknownWave.class, refusal));
    }
}

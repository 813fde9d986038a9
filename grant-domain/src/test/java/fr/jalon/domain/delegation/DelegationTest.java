package fr.jalon.domain.delegation;

import static fr.jalon.domain.language.Given.delegation;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.jalon.domain.delegation.command.DelegationCommand.*;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.delegation.event.DelegationEvent.*;
import fr.jalon.domain.delegation.rule.*;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Exercised;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The authority may sign agreements of one call up to 300 000 euros in 2022. */
class DelegationTest {
    private static final String ID = "delegation-2022";
    private static final long MOST = 300_000_00L;
    private static final DelegationGranted GRANTED = new DelegationGranted(
            ID, "authority", "call-1", MOST, parse("2022-01-01"), parse("2022-12-31"), "order", true);
    private static final DelegationRevoked REVOKED =
            new DelegationRevoked(ID, parse("2022-09-01"), "called to another post");

    @Test
    void isGivenByAnotherPersonForATimeAndAnAmount() {
        delegation()
                .when(grant("authority", 1, "2022-01-01", "2022-01-01", "order"), MANAGER)
                .records(new DelegationGranted(
                        ID, "authority", "call-1", 1, parse("2022-01-01"), parse("2022-01-01"), "order", true));
        delegation()
                .when(grant("authority", 1, "2022-01-01", "2022-12-31", "order"), Acting.by("authority", Role.MANAGER))
                .refusedBy(OwnDelegation.class, "actor", "authority");
        delegation()
                .when(grant("authority", 1, "2022-01-02", "2022-01-01", "order"), MANAGER)
                .refusedBy(DelegationPeriodEmpty.class, "untilOn", "2022-01-01");
        delegation()
                .when(grant("authority", 0, "2022-01-01", "2022-12-31", "order"), MANAGER)
                .refusedBy(AmountNotPositive.class, "field", "maxCents");
        delegation()
                .when(grant("", 1, "2022-01-01", "2022-12-31", "order"), MANAGER)
                .refusedBy(FieldMissing.class, "field", "delegate");
        delegation()
                .when(grant("authority", 1, "2022-01-01", "2022-12-31", " "), MANAGER)
                .refusedBy(FieldMissing.class, "field", "legalAct");
    }

    @Test
    void isTakenBackOnceWithGrounds() {
        delegation(GRANTED)
                .when(new RevokeDelegation(ID, "called to another post"), MANAGER.on("2022-09-01"))
                .records(REVOKED);
        delegation(GRANTED)
                .when(new RevokeDelegation(ID, ""), MANAGER)
                .refusedBy(ReasonsMissing.class, "field", "grounds");
        delegation(GRANTED, REVOKED)
                .when(new RevokeDelegation(ID, "again"), MANAGER)
                .refusedBy(DelegationAlreadyRevoked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-01-01", "2022-08-31"})
    void coversItsPersonUntilTheDayBeforeItIsTakenBack(String day) {
        assertThatCode(() -> power(GRANTED, REVOKED).check("authority", parse(day), "call-1", new Money(MOST)))
                .doesNotThrowAnyException();
        assertThatCode(() -> power(GRANTED).check("authority", parse("2022-12-31"), "call-1", new Money(MOST)))
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhatIsWrongWithASignature() {
        gap(DelegationGap.UNKNOWN, Map.of(), power(), "authority", "2022-06-01", "call-1", 1);
        gap(
                DelegationGap.PERSON,
                Map.of("needed", "another", "allowed", "authority"),
                power(GRANTED),
                "another",
                "2022-06-01",
                "call-1",
                1);
        gap(
                DelegationGap.REVOKED,
                Map.of("allowed", parse("2022-09-01")),
                power(GRANTED, REVOKED),
                "authority",
                "2022-09-01",
                "call-1",
                1);
        gap(
                DelegationGap.DATE,
                Map.of("allowed", parse("2022-01-01")),
                power(GRANTED),
                "authority",
                "2021-12-31",
                "call-1",
                1);
        gap(
                DelegationGap.DATE,
                Map.of("allowed", parse("2022-12-31")),
                power(GRANTED),
                "authority",
                "2023-01-01",
                "call-1",
                1);
        gap(
                DelegationGap.SCOPE,
                Map.of("needed", "call-2", "allowed", "call-1"),
                power(GRANTED),
                "authority",
                "2022-06-01",
                "call-2",
                1);
        gap(
                DelegationGap.AMOUNT,
                Map.of("neededCents", MOST + 1, "allowedCents", MOST),
                power(GRANTED),
                "authority",
                "2022-06-01",
                "call-1",
                MOST + 1);
    }

    @Test
    void needsTheAccountantToKnowTheSignature() {
        DelegationGranted unknownToTheAccountant = new DelegationGranted(
                ID, "authority", "", MOST, parse("2022-01-01"), parse("2022-12-31"), "order", false);
        RuleViolated refusal = refusal(power(unknownToTheAccountant), "authority", "2022-06-01", "call-2", 1);
        Exercised.refusal(NotAccredited.class, refusal);
        assertThat(refusal.values()).containsEntry("delegation", ID);
    }

    private static GrantDelegation grant(String delegate, long cents, String from, String until, String act) {
        return new GrantDelegation(ID, delegate, "call-1", cents, parse(from), parse(until), act, true);
    }

    private static SigningPower power(DelegationEvent... facts) {
        return SigningPower.of(ID, id -> List.of(facts));
    }

    private static void gap(
            DelegationGap gap,
            Map<String, Object> values,
            SigningPower power,
            String person,
            String day,
            String call,
            long cents) {
        RuleViolated refusal = refusal(power, person, day, call, cents);
        Exercised.refusal(DelegationInvalid.class, refusal);
        assertThat(refusal.values())
                .containsEntry("delegation", ID)
                .containsEntry("gap", gap)
                .containsAllEntriesOf(values);
    }

    private static RuleViolated refusal(SigningPower power, String person, String day, String call, long cents) {
        return catchThrowableOfType(RuleViolated.class, () -> power.check(person, parse(day), call, new Money(cents)));
    }
}

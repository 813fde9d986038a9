package fr.jalon.domain.bill;

import static fr.jalon.domain.bill.Bills.*;
import static fr.jalon.domain.language.Given.bill;
import static fr.jalon.domain.language.People.MANAGER;
import static java.time.LocalDate.parse;

import fr.jalon.domain.bill.command.BillCommand.*;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.bill.event.BillEvent.*;
import fr.jalon.domain.bill.rule.*;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Amendments to the credits of a bill with two missions. */
class AmendmentTest {
    private static final BillEvent[] NONE = {
        TABLED, programme(ECONOMY, "134"), programme(ECONOMY, "305"), programme(COHESION, "112")
    };
    private static final Map<String, Long> TEN = Map.of("305", 10L, "134", -10L);
    private static final Map<String, Long> NOTHING = Map.of();

    @Test
    void movesCreditsWithinAMission() {
        bill(NONE).when(deposit(TEN, TEN), MANAGER).records(deposited(2));
    }

    /** A line may stand at zero, and AE may move alone. */
    @Test
    void movesEitherKindAlone() {
        Map<String, Long> zeros = Map.of("305", 0L, "134", 0L);
        bill(NONE)
                .when(deposit(TEN, zeros), MANAGER)
                .records(new AmendmentDeposited(
                        BILL,
                        "AN-1",
                        Chamber.ASSEMBLY,
                        2,
                        parse("2021-10-20"),
                        ECONOMY,
                        TEN,
                        zeros,
                        "305-04",
                        "for shared workshops"));
        bill(NONE).when(deposit(zeros, zeros), MANAGER).refusedBy(AmendmentMovesNothing.class, "amendment", "AN-1");
        bill(NONE).when(deposit(NOTHING, NOTHING), MANAGER).refusedBy(AmendmentMovesNothing.class);
    }

    @Test
    void isBalancedToTheCentInAeAndInCp() {
        Map<String, Long> more = Map.of("305", 11L, "134", -10L);
        Map<String, Long> less = Map.of("305", 10L, "134", -11L);
        bill(NONE).when(deposit(more, TEN), MANAGER).refusedBy(AmendmentUnbalanced.class, "sumCents", "1");
        bill(NONE).when(deposit(TEN, less), MANAGER).refusedBy(AmendmentUnbalanced.class, "kind", "CP");
        bill(NONE).when(deposit(TEN, less), MANAGER).refusedBy(AmendmentUnbalanced.class, "sumCents", "-1");
        bill(NONE)
                .when(deposit(Map.of("305", 10L), NOTHING), MANAGER)
                .refusedBy(AmendmentUnbalanced.class, "kind", "AE");
    }

    @Test
    void touchesProgrammesOfTheBillAndOfOneMission() {
        bill(NONE)
                .when(deposit(Map.of("112", 10L, "134", -10L), NOTHING), MANAGER)
                .refusedBy(CrossMissionAmendment.class, "missions", "[Cohésion des territoires, Économie]");
        // Even when each kind stays within a mission of its own.
        bill(NONE).when(deposit(TEN, Map.of("112", 0L)), MANAGER).refusedBy(CrossMissionAmendment.class);
        bill(NONE)
                .when(deposit(Map.of("999", 10L, "134", -10L), NOTHING), MANAGER)
                .refusedBy(UnknownProgramme.class, "programme", "999");
        bill(NONE)
                .when(deposit(Map.of("305-04", 10L, "134", -10L), NOTHING), MANAGER)
                .refusedBy(ActionSplitNotAmendable.class, "line", "305-04");
    }

    @Test
    void isNumberedOnceAndMotivated() {
        bill(TABLED, programme(ECONOMY, "134"), programme(ECONOMY, "305"), deposited(2))
                .when(deposit(TEN, TEN), MANAGER)
                .refusedBy(AmendmentAlreadyDeposited.class, "amendment", "AN-1");
        bill(NONE).when(deposit("", 2, "why"), MANAGER).refusedBy(FieldMissing.class, "field", "amendment");
        bill(NONE).when(deposit("AN-1", 2, " "), MANAGER).refusedBy(ReasonsMissing.class, "field", "statement");
        bill(NONE).when(deposit("AN-1", 0, "why"), MANAGER).refusedBy(AmendmentPartInvalid.class, "part", "0");
        bill(NONE).when(deposit("AN-1", 3, "why"), MANAGER).refusedBy(AmendmentPartInvalid.class, "part", "3");
    }

    @Test
    void isWaivedInTheFirstPartOnly() {
        OffsetLifted lifted = new OffsetLifted(BILL, "AN-1");
        bill(TABLED, deposited(1)).when(new LiftOffset(BILL, "AN-1"), MANAGER).records(lifted);
        bill(TABLED, deposited(1), lifted)
                .when(new LiftOffset(BILL, "AN-1"), MANAGER)
                .recordsNothing();
        bill(TABLED, deposited(2))
                .when(new LiftOffset(BILL, "AN-1"), MANAGER)
                .refusedBy(GageLiftNotAllowed.class, "part", "2");
        bill(TABLED).when(new LiftOffset(BILL, "AN-1"), MANAGER).refusedBy(UnknownAmendment.class, "amendment", "AN-1");
        bill(TABLED, deposited(1), decided(AmendmentOutcome.REJECTED))
                .when(new LiftOffset(BILL, "AN-1"), MANAGER)
                .refusedBy(OutcomeFinal.class, "outcome", "REJECTED");
    }

    @ParameterizedTest
    @EnumSource(AmendmentOutcome.class)
    void endsOnce(AmendmentOutcome outcome) {
        bill(TABLED, deposited(2)).when(end(outcome, "2021-11-04"), MANAGER).records(decided(outcome));
        bill(TABLED, deposited(2), decided(outcome))
                .when(end(AmendmentOutcome.ADOPTED, "2021-11-05"), MANAGER)
                .refusedBy(OutcomeFinal.class, "outcome", outcome.name());
    }

    @Test
    void endsAfterItsDepositWithASource() {
        bill(TABLED, deposited(2))
                .when(end(AmendmentOutcome.ADOPTED, "2021-10-19"), MANAGER)
                .refusedBy(OutcomeBeforeDeposit.class, "depositedOn", "2021-10-20");
        bill(TABLED, deposited(2))
                .when(end(AmendmentOutcome.ADOPTED, "2021-10-20"), MANAGER)
                .records(new AmendmentDecided(BILL, "AN-1", AmendmentOutcome.ADOPTED, parse("2021-10-20"), "minutes"));
        bill(TABLED, deposited(2))
                .when(
                        new RecordAmendmentOutcome(BILL, "AN-1", AmendmentOutcome.ADOPTED, parse("2021-11-04"), ""),
                        MANAGER)
                .refusedBy(FieldMissing.class, "field", "source");
        bill(TABLED).when(end(AmendmentOutcome.ADOPTED, "2021-11-04"), MANAGER).refusedBy(UnknownAmendment.class);
    }

    private static DepositAmendment deposit(Map<String, Long> ae, Map<String, Long> cp) {
        return new DepositAmendment(
                BILL, "AN-1", Chamber.ASSEMBLY, 2, parse("2021-10-20"), ae, cp, "305-04", "for shared workshops");
    }

    private static DepositAmendment deposit(String amendment, int part, String statement) {
        return new DepositAmendment(
                BILL, amendment, Chamber.SENATE, part, parse("2021-10-20"), TEN, TEN, "", statement);
    }

    private static RecordAmendmentOutcome end(AmendmentOutcome outcome, String day) {
        return new RecordAmendmentOutcome(BILL, "AN-1", outcome, parse(day), "minutes");
    }

    private static AmendmentDecided decided(AmendmentOutcome outcome) {
        return new AmendmentDecided(BILL, "AN-1", outcome, parse("2021-11-04"), "minutes");
    }
}

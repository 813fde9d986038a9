package fr.jalon.domain.subsidy;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.incubation.rule.IncubationNotAttested;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.subsidy.rule.*;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubsidyTest {

    @Test
    void proposesExactlyTheRequestToReserveInTheBudgetOfTheYear() {
        dossier(untilAttested())
                .when(new ProposeAmount(DOSSIER, REQUESTED, ELIGIBLE, 5_000), MANAGER.on("2022-06-01"))
                .records(new AmountProposed(
                        DOSSIER, BUDGET_2022, REQUESTED, ELIGIBLE, 5_000, LocalDate.parse("2022-08-30")));
        dossier(untilAttested())
                .when(new ProposeAmount(DOSSIER, REQUESTED + 1, ELIGIBLE, 10_000), MANAGER.on("2022-06-01"))
                .refusedBy(AmountOverRequest.class, "amountCents", "25000001");
    }

    @Test
    void proposesUpToTheCapOfTheCall() {
        Life life = Life.draft(RuleParameter.GRANT_CAP_CENTS, 100_000_00L)
                .toSelected()
                .labelled()
                .incubating()
                .delivered()
                .attested();
        dossier(life)
                .when(new ProposeAmount(DOSSIER, 100_000_00L, ELIGIBLE, 5_000), MANAGER.on("2022-06-01"))
                .records(new AmountProposed(
                        DOSSIER, BUDGET_2022, 100_000_00L, ELIGIBLE, 5_000, LocalDate.parse("2022-08-30")));
        dossier(life)
                .when(new ProposeAmount(DOSSIER, 100_000_01L, ELIGIBLE, 5_000), MANAGER)
                .refusedBy(AmountOverCap.class, "capCents", "10000000");
    }

    @Test
    void proposesUpToTheRateOfTheCall() {
        Life life = Life.draft(RuleParameter.AID_RATE_BP, 5_000)
                .toSelected()
                .labelled()
                .incubating()
                .delivered()
                .attested();
        dossier(life)
                .when(new ProposeAmount(DOSSIER, 1, ELIGIBLE, 5_000), MANAGER.on("2022-06-01"))
                .records(new AmountProposed(DOSSIER, BUDGET_2022, 1, ELIGIBLE, 5_000, LocalDate.parse("2022-08-30")));
        dossier(life)
                .when(new ProposeAmount(DOSSIER, 1, ELIGIBLE, 5_001), MANAGER)
                .refusedBy(RateOverMax.class, "rateBp", "5001");
        dossier(life).when(new ProposeAmount(DOSSIER, 1, ELIGIBLE, 0), MANAGER).refusedBy(RateOverMax.class);
    }

    /** 33.33 % of 100.01 euros is 33.333333: 33.33, in favour of the State. */
    @Test
    void proposesUpToTheShareOfTheCostRoundedDown() {
        dossier(untilAttested())
                .when(new ProposeAmount(DOSSIER, 33_33, 100_01, 3_333), MANAGER.on("2022-06-01"))
                .records(new AmountProposed(DOSSIER, BUDGET_2022, 33_33, 100_01, 3_333, LocalDate.parse("2022-08-30")));
        dossier(untilAttested())
                .when(new ProposeAmount(DOSSIER, 33_34, 100_01, 3_333), MANAGER)
                .refusedBy(AmountOverEligibleShare.class, "amountCents", "3334");
    }

    @Test
    void proposesAtLeastOneCentOfACost() {
        dossier(untilAttested())
                .when(new ProposeAmount(DOSSIER, 0, ELIGIBLE, 5_000), MANAGER)
                .refusedBy(AmountNotPositive.class, "field", "amountCents");
        dossier(untilAttested())
                .when(new ProposeAmount(DOSSIER, 1, 0, 5_000), MANAGER)
                .refusedBy(AmountNotPositive.class, "field", "eligibleCostCents");
    }

    @Test
    void isProposedAfterAnIncubationThatPassed() {
        for (Life life : List.of(
                untilLabelled(),
                untilIncubating(),
                untilIncubating().failed(),
                untilIncubating().delivered().attested(Opinion.UNFAVOURABLE))) {
            dossier(life)
                    .when(new ProposeAmount(DOSSIER, REQUESTED, ELIGIBLE, 5_000), MANAGER)
                    .refusedBy(IncubationNotAttested.class);
        }
        dossier(untilIncubating().delivered().attested(Opinion.RESERVED))
                .when(new ProposeAmount(DOSSIER, REQUESTED, ELIGIBLE, 5_000), MANAGER.on("2022-06-01"))
                .records(new AmountProposed(
                        DOSSIER, BUDGET_2022, REQUESTED, ELIGIBLE, 5_000, LocalDate.parse("2022-08-30")));
    }

    @Test
    void isRefusedOnceTheIncubationIsOverWhateverItsOutcome() {
        for (Life life : List.of(
                untilIncubating().failed(), untilIncubating().delivered().attested(Opinion.UNFAVOURABLE))) {
            dossier(life)
                    .when(new RefuseGrant(DOSSIER, List.of("no attestation")), AUTHORITY)
                    .records(new GrantRefused(DOSSIER, "", 0, List.of("no attestation")));
        }
        for (Life life : List.of(untilLabelled(), untilIncubating())) {
            dossier(life)
                    .when(new RefuseGrant(DOSSIER, List.of("no attestation")), AUTHORITY)
                    .refusedBy(NotAtThisStep.class);
        }
    }

    @Test
    void refusesWithReasonsAndFreesWhatWasReserved() {
        dossier(untilAttested())
                .when(new RefuseGrant(DOSSIER, List.of("too costly")), AUTHORITY)
                .records(new GrantRefused(DOSSIER, "", 0, List.of("too costly")));
        dossier(untilProposed())
                .when(new RefuseGrant(DOSSIER, List.of("too costly")), AUTHORITY)
                .records(new GrantRefused(DOSSIER, BUDGET_2022, REQUESTED, List.of("too costly")));
        dossier(untilProposed())
                .when(new RefuseGrant(DOSSIER, List.of()), AUTHORITY)
                .refusedBy(ReasonsMissing.class, "field", "reasons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-10-20", "2022-09-02"})
    void startsOnTheDayOfReceptionAtTheEarliestAndTodayAtTheLatest(String firstActOn) {
        dossier(untilNotified())
                .when(new DeclareStart(DOSSIER, parse(firstActOn), "order"), TELLER.on("2022-09-02"))
                .records(new StartDeclared(DOSSIER, parse(firstActOn), "order"));
    }

    @Test
    void refusesAStartTooEarlyTooLateOrWithoutProof() {
        dossier(untilNotified())
                .when(new DeclareStart(DOSSIER, parse("2021-10-19"), "order"), TELLER.on("2022-09-02"))
                .refusedBy(StartBeforeReception.class, "receivedOn", "2021-10-20");
        dossier(untilNotified())
                .when(new DeclareStart(DOSSIER, parse("2022-09-03"), "order"), TELLER.on("2022-09-02"))
                .refusedBy(DateInFuture.class, "field", "firstActOn");
        dossier(untilNotified())
                .when(new DeclareStart(DOSSIER, parse("2022-09-01"), ""), TELLER.on("2022-09-02"))
                .refusedBy(FieldMissing.class, "field", "proof");
    }

    @Test
    void startsOnceAndAfterTheNotification() {
        dossier(untilSigned())
                .when(new DeclareStart(DOSSIER, parse("2022-09-01"), "order"), TELLER.on("2022-09-02"))
                .refusedBy(NotNotified.class);
        dossier(untilStarted())
                .when(new DeclareStart(DOSSIER, parse("2022-09-01"), "order"), TELLER.on("2022-09-02"))
                .refusedBy(StartAlreadyDeclared.class);
    }
}

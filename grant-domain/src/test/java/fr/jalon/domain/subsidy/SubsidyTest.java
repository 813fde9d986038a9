package fr.jalon.domain.subsidy;

import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.incubation.rule.IncubationNotAttested;
import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.payment.event.PaymentEvent.InstalmentsPlanned;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.subsidy.rule.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @Test
    void awardsWhatWasProposedOnALegalBasis() {
        dossier(untilProposed())
                .when(new AwardGrant(DOSSIER, AidBasis.BLOCK_EXEMPTION, "de minimis"), AUTHORITY)
                .records(new GrantAwarded(
                        DOSSIER, CALL, 1, REQUESTED, ELIGIBLE, 5_000, AidBasis.BLOCK_EXEMPTION, "de minimis", ""));
        dossier(untilProposed())
                .when(new AwardGrant(DOSSIER, AidBasis.BLOCK_EXEMPTION, " "), AUTHORITY)
                .refusedBy(FieldMissing.class, "field", "aidBasis");
    }

    @Test
    void draftsAnAgreementThatEndsAfterToday() {
        dossier(untilAwarded())
                .when(agreement(AGREEMENT, "machines", "2022-06-21"), TELLER.on("2022-06-20"))
                .records(new AgreementDrafted(
                        DOSSIER,
                        AGREEMENT,
                        "machines",
                        parse("2022-06-21"),
                        "advance, interim, balance",
                        "what is not used comes back"));
        dossier(untilAwarded())
                .when(agreement(AGREEMENT, "machines", "2022-06-20"), TELLER.on("2022-06-20"))
                .refusedBy(AwardContentIncomplete.class, "completionDueOn", "2022-06-20");
        dossier(untilAwarded())
                .when(agreement(AGREEMENT, "", "2022-12-31"), TELLER.on("2022-06-20"))
                .refusedBy(AwardContentIncomplete.class);
        dossier(untilAwarded())
                .when(agreement("", "machines", "2022-12-31"), TELLER)
                .refusedBy(FieldMissing.class, "field", "agreementNo");
    }

    @Test
    void recordsASignatureOfTodayOrEarlier() {
        Life drafted = untilAwarded().agreementDrafted();
        dossier(drafted)
                .when(new RecordBeneficiarySignature(DOSSIER, parse("2022-06-28")), TELLER.on("2022-06-28"))
                .records(new AgreementSignedByBeneficiary(DOSSIER, AGREEMENT, parse("2022-06-28")));
        dossier(drafted)
                .when(new RecordBeneficiarySignature(DOSSIER, parse("2022-06-29")), TELLER.on("2022-06-28"))
                .refusedBy(DateInFuture.class, "field", "signedOn");
    }

    @Test
    void signsInTheBudgetOfTheYearOfSignature() {
        dossier(untilSignedByBeneficiary())
                .when(new SignAgreement(DOSSIER, Rules.DELEGATION), AUTHORITY.on("2022-07-01"))
                .records(new AgreementSigned(
                        DOSSIER,
                        CALL,
                        1,
                        AGREEMENT,
                        BUDGET_2022,
                        BUDGET_2022,
                        REQUESTED,
                        parse("2022-07-01"),
                        Rules.DELEGATION));
        dossier(untilSignedByBeneficiary())
                .when(new SignAgreement(DOSSIER, Rules.DELEGATION), AUTHORITY.on("2023-01-01"))
                .records(new AgreementSigned(
                        DOSSIER,
                        CALL,
                        1,
                        AGREEMENT,
                        Rules.NODE + "-2023",
                        BUDGET_2022,
                        REQUESTED,
                        parse("2023-01-01"),
                        Rules.DELEGATION));
    }

    @Test
    void notifiesAndStartsTheDelaysDateToDate() {
        dossier(untilSigned())
                .when(new NotifyAgreement(DOSSIER), TELLER.on("2022-08-31"))
                .records(
                        new AgreementNotified(DOSSIER, parse("2022-08-31"), parse("2024-08-31"), parse("2022-10-01")),
                        new InstalmentsPlanned(
                                DOSSIER,
                                CALL,
                                List.of(Instalment.ADVANCE, Instalment.INTERIM, Instalment.BALANCE),
                                List.of(parse("2022-09-30"), parse("2023-10-31"), parse("2025-02-28")),
                                List.of(75_000_00L, 125_000_00L, 50_000_00L)));
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

    /** The only moves there are: at every other step the act is refused. */
    @ParameterizedTest
    @EnumSource(value = SubsidyAct.class, mode = EnumSource.Mode.EXCLUDE, names = "DECLARE_START")
    void refusesEachActAtEveryOtherStep(SubsidyAct act) {
        Map<Subsidy.Step, Life> lives = Map.of(
                Subsidy.Step.NOT_BEGUN, untilAttested(),
                Subsidy.Step.PROPOSED, untilProposed(),
                Subsidy.Step.REFUSED, untilAttested().grantRefused(),
                Subsidy.Step.AWARDED, untilAwarded(),
                Subsidy.Step.AGREEMENT_DRAFTED, untilAwarded().agreementDrafted(),
                Subsidy.Step.SIGNED_BY_BENEFICIARY, untilSignedByBeneficiary(),
                Subsidy.Step.SIGNED, untilSigned(),
                Subsidy.Step.NOTIFIED, untilNotified());
        lives.forEach((step, life) -> {
            if (!allowed(act).contains(step)) {
                Bench.refuses(NotAtThisStep.class, life, Samples.of(act), Samples.sender(act));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(SubsidyAct.class)
    void endsWithTheLabel(SubsidyAct act) {
        Map<SubsidyAct, Life> lives = Map.of(
                SubsidyAct.PROPOSE_AMOUNT, untilAttested(),
                SubsidyAct.REFUSE, untilAttested(),
                SubsidyAct.AWARD, untilProposed(),
                SubsidyAct.DRAFT_AGREEMENT, untilAwarded(),
                SubsidyAct.RECORD_BENEFICIARY_SIGNATURE, untilAwarded().agreementDrafted(),
                SubsidyAct.SIGN_AGREEMENT, untilSignedByBeneficiary(),
                SubsidyAct.NOTIFY_AGREEMENT, untilSigned(),
                SubsidyAct.DECLARE_START, untilNotified());
        Bench.refuses(
                LabelNotGranted.class,
                lives.getOrDefault(act, untilNotified()).hearingOpened().labelWithdrawn(),
                Samples.of(act),
                Samples.sender(act));
    }

    private static List<Subsidy.Step> allowed(SubsidyAct act) {
        return switch (act) {
            case PROPOSE_AMOUNT -> List.of(Subsidy.Step.NOT_BEGUN);
            case REFUSE -> List.of(Subsidy.Step.NOT_BEGUN, Subsidy.Step.PROPOSED);
            case AWARD -> List.of(Subsidy.Step.PROPOSED);
            case DRAFT_AGREEMENT -> List.of(Subsidy.Step.AWARDED);
            case RECORD_BENEFICIARY_SIGNATURE -> List.of(Subsidy.Step.AGREEMENT_DRAFTED);
            case SIGN_AGREEMENT -> List.of(Subsidy.Step.SIGNED_BY_BENEFICIARY);
            case NOTIFY_AGREEMENT -> List.of(Subsidy.Step.SIGNED);
            case DECLARE_START -> List.of(Subsidy.Step.NOTIFIED);
            default -> List.of();
        };
    }

    private static DraftAgreement agreement(String number, String purpose, String until) {
        return new DraftAgreement(
                DOSSIER, number, purpose, parse(until), "advance, interim, balance", "what is not used comes back");
    }
}

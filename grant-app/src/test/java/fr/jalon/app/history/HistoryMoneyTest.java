package fr.jalon.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.bank.BankLine;
import fr.jalon.app.bank.BankMessage;
import fr.jalon.domain.bankfile.command.BankFileCommand.ReceiveBankFile;
import fr.jalon.domain.bill.command.BillCommand.*;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.delegation.command.DelegationCommand.*;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.*;
import fr.jalon.domain.recovery.command.RecoveryCommand.*;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.support.command.SupportCommand.ReceiveFinancialReport;
import fr.jalon.domain.undertaking.command.UndertakingCommand.*;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state of money is in the plan; that the rules accept it is shown by the load. */
class HistoryMoneyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final HistoryPlan PLAN = HistoryPlan.of(HistoryPlan.SEED, TODAY);
    private static final PlanReading READING = new PlanReading(PLAN);
    private static final String CALL = "m2021";

    @ParameterizedTest
    @ValueSource(
            classes = {
                OpenCredits.class,
                FreezeCredits.class,
                FreezeFurther.class,
                UnfreezeCredits.class,
                CancelCredits.class,
                MoveByVirement.class,
                TransferCredits.class,
                AdvanceCredits.class,
                AllotCredits.class,
                HandBackCredits.class,
                GiveControllerOpinion.class,
                CarryForwardCredits.class,
                DecideOperatorSubsidy.class,
                PayOperatorSubsidy.class,
                CloseBudgetYear.class,
                PromulgateBill.class,
                DepositAmendment.class,
                RecordAmendmentOutcome.class,
                GrantDelegation.class,
                RevokeDelegation.class,
                DeclareAid.class,
                JoinUndertaking.class,
                RenewReservation.class,
                LapseReservation.class,
                DeclarePublicAid.class,
                GrantVisa.class,
                RefuseVisa.class,
                OverruleVisa.class,
                AmendAgreement.class,
                RegisterGuarantee.class,
                ReturnPaymentRequest.class,
                ReviewExpenditure.class,
                ControlPayment.class,
                SuspendPayment.class,
                RegularisePayment.class,
                RequisitionPayment.class,
                PlaceInRun.class,
                ReissuePayment.class,
                DeclareCompletion.class,
                FixFinalAmount.class,
                PrepareRun.class,
                ApproveRun.class,
                IssueRun.class,
                ReceiveBankFile.class,
                OpenRecoveryHearing.class,
                RecordRecoveryObservations.class,
                DecideRecovery.class,
                IssueRevenueOrder.class,
                NotifyRevenueOrder.class,
                LodgeChallenge.class,
                ConfirmRevenueOrder.class,
                AgreeRecoveryPlan.class,
                CollectRecovery.class,
                OffsetDebt.class,
                RemitDebt.class,
                WriteOffDebt.class,
                RecordInsolvency.class,
                DeclareClaim.class
            })
    void holdsEveryActOfMoney(Class<? extends Record> act) {
        assertThat(READING.all(act)).isNotEmpty();
    }

    /** The figures of the two official tables, to the euro: proposals, so that no credits are opened by them. */
    @Test
    void quotesTheRealAmendmentsAsProposals() {
        Map<String, DepositAmendment> amendments = READING.all(DepositAmendment.class)
                .collect(Collectors.toMap(DepositAmendment::amendment, Function.identity()));
        assertThat(amendments).containsOnlyKeys("AN-305-04", "SENAT-II-512-rect", "AN-3445");
        assertThat(amendments.values())
                .allMatch(amendment ->
                        amendment.part() == 2 && amendment.aeDeltaCents().equals(amendment.cpDeltaCents()));
        Map<String, Long> of2024 = Map.of("134", -20_000_000_00L, "305", 20_000_000_00L);
        assertThat(amendments.get("AN-305-04"))
                .extracting(DepositAmendment::aeDeltaCents, DepositAmendment::intendedFor)
                .containsExactly(of2024, "305-04");
        assertThat(amendments.get("SENAT-II-512-rect"))
                .extracting(DepositAmendment::aeDeltaCents)
                .isEqualTo(of2024);
        assertThat(amendments.get("AN-3445"))
                .extracting(DepositAmendment::aeDeltaCents, DepositAmendment::intendedFor)
                .containsExactly(Map.of("135", -15_000_000_00L, "112", 15_000_000_00L), "112-13");
        assertThat(READING.all(RecordAmendmentOutcome.class).map(RecordAmendmentOutcome::amendment))
                .containsExactly("SENAT-II-512-rect");
        assertThat(READING.all(PromulgateBill.class).map(PromulgateBill::billId))
                .allMatch(bill -> bill.endsWith("-fictive"));
    }

    /** Every programme of the mission, also the three that the amendment leaves alone. */
    @Test
    void inscribesTheProgrammesOfTheOfficialTable() {
        assertThat(READING.all(InscribeProgramme.class)
                        .filter(line -> line.billId().equals("plf-2024"))
                        .map(InscribeProgramme::title))
                .containsExactly(
                        "Développement des entreprises et régulations",
                        "Plan France Très haut débit",
                        "Statistiques et études économiques",
                        "Stratégies économiques",
                        "Financement des opérations patrimoniales en 2024 sur le compte d'affectation spéciale"
                                + " « Participations financières de l'État »");
    }

    @Test
    void knowsNothingOfABillThatIsNotTabledYet() {
        HistoryPlan earlier = HistoryPlan.of(HistoryPlan.SEED, LocalDate.of(2025, 9, 1));
        assertThat(new PlanReading(earlier).all(DepositAmendment.class).map(DepositAmendment::billId))
                .containsOnly("plf-2024");
    }

    /** The State decides before the operator votes, and as much. */
    @Test
    void fundsTheOperatorForWhatItVotes() {
        assertThat(cents(DecideOperatorSubsidy.class, DecideOperatorSubsidy::aeCents))
                .isEqualTo(30_000_000_00L);
        assertThat(cents(DecideOperatorSubsidy.class, DecideOperatorSubsidy::cpCents))
                .isEqualTo(30_000_000_00L);
        assertThat(cents(PayOperatorSubsidy.class, PayOperatorSubsidy::cpCents)).isEqualTo(30_000_000_00L);
        assertThat(READING.all(AllotCredits.class)
                        .filter(allotment -> allotment.toBudgetId().startsWith("anct-manufactures-engineering-"))
                        .mapToLong(AllotCredits::aeCents)
                        .sum())
                .isEqualTo(5_000_000_00L);
    }

    @Test
    void leavesSomeCreditsFrozenAndCarriesOthers() {
        assertThat(READING.all(FreezeCredits.class)
                        .filter(freeze -> freeze.budgetId().equals("anct-manufactures-26-2026"))
                        .mapToLong(FreezeCredits::aeCents)
                        .sum())
                .isGreaterThan(READING.all(CancelCredits.class)
                        .filter(cancelled -> cancelled.budgetId().equals("anct-manufactures-26-2026"))
                        .mapToLong(CancelCredits::aeCents)
                        .sum());
        assertThat(READING.all(CancelCredits.class).map(CancelCredits::billId)).contains("", "lffg-2022-fictive");
        assertThat(READING.all(UnfreezeCredits.class).map(UnfreezeCredits::budgetId))
                .doesNotContain("anct-manufactures-26-2026");
        assertThat(READING.all(CarryForwardCredits.class).map(CarryForwardCredits::budgetId))
                .contains("anct-manufactures-2022", "anct-manufactures-engineering-2022", "964-2022");
        assertThat(READING.all(OpenCredits.class).map(OpenCredits::origin))
                .contains(CreditOrigin.INITIAL_ACT, CreditOrigin.OPERATOR_VOTE);
    }

    @Test
    void signsUnderOneDelegationOfFour() {
        assertThat(READING.all(GrantDelegation.class)).hasSize(4);
        assertThat(READING.all(SignAgreement.class).map(SignAgreement::delegationId))
                .containsOnly(Delegations.IN_FORCE);
        assertThat(READING.all(AwardGrant.class).filter(award -> award.aidBasis() == AidBasis.DE_MINIMIS))
                .hasSize(1);
    }

    /** The published mean allows no change of amount; the call of today shows one each way. */
    @Test
    void amendsMoneyInTheCallOfTodayOnly() {
        Map<String, Long> proposed = READING.all(ProposeAmount.class)
                .collect(Collectors.toMap(ProposeAmount::dossierId, ProposeAmount::amountCents));
        Map<Boolean, List<Integer>> senses = READING.all(AmendAgreement.class)
                .collect(Collectors.partitioningBy(
                        amendment -> amendment.dossierId().startsWith(CALL),
                        Collectors.mapping(
                                amendment -> Long.signum(amendment.maxCents() - proposed.get(amendment.dossierId())),
                                Collectors.toList())));
        assertThat(senses.get(true)).containsExactly(0, 0);
        assertThat(senses.get(false)).containsExactlyInAnyOrder(-1, 1);
    }

    /** Each payment of the first call leaves in a run that another person approved, once more than the bank sent back. */
    @Test
    void paysByMonthlyRuns() {
        List<PlaceInRun> places = READING.all(PlaceInRun.class)
                .filter(place -> place.dossierId().startsWith(CALL))
                .toList();
        Map<Instalment, Long> asked = READING.all(RequestPayment.class)
                .filter(request -> request.dossierId().startsWith(CALL))
                .collect(Collectors.groupingBy(RequestPayment::instalment, Collectors.counting()));
        assertThat(asked)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Instalment.ADVANCE, 100L, Instalment.INTERIM, 101L, Instalment.BALANCE, 95L));
        Set<String> runs = places.stream().map(PlaceInRun::runId).collect(Collectors.toSet());
        assertThat(runs).hasSizeBetween(12, 30);
        assertThat(places.stream().collect(Collectors.groupingBy(PlaceInRun::runId, Collectors.counting())))
                .allSatisfy((run, lines) -> assertThat(lines).isLessThanOrEqualTo(200));
        assertThat(READING.all(IssueRun.class).map(IssueRun::runId)).containsAll(runs);
        assertThat(places).hasSize(100 + 100 + 95 + 4);
        assertThat(PLAN.acts().stream()
                        .filter(act -> act.command() instanceof ApproveRun || act.command() instanceof IssueRun))
                .allMatch(act -> act.actor().equals("accountant2"));
    }

    @Test
    void bankSendsAHandfulBack() {
        List<BankOutcome> outcomes = READING.all(ReceiveBankFile.class)
                .flatMap(file -> file.outcomes().stream())
                .toList();
        assertThat(outcomes.stream().filter(outcome -> outcome == BankOutcome.RETURNED))
                .hasSize(6);
        assertThat(READING.all(ReissuePayment.class)).hasSize(5);
        assertThat(READING.all(ReceiveBankFile.class).flatMap(file -> file.problems().stream()))
                .contains(BankAnswer.UNKNOWN);
    }

    /** One run to approve, one to issue, one whose answer is to be imported. */
    @Test
    void leavesARunToEachPersonOfTheCashDesk() {
        Set<String> approved =
                READING.all(ApproveRun.class).map(ApproveRun::runId).collect(Collectors.toSet());
        Set<String> issued = READING.all(IssueRun.class).map(IssueRun::runId).collect(Collectors.toSet());
        Set<String> answered = READING.all(ReceiveBankFile.class)
                .flatMap(file -> file.runIds().stream())
                .collect(Collectors.toSet());
        assertThat(READING.all(PrepareRun.class).map(PrepareRun::runId).filter(run -> !approved.contains(run)))
                .containsExactly("run-manufactures-2026-prepared");
        assertThat(approved.stream().filter(run -> !issued.contains(run)))
                .containsExactly("run-manufactures-2026-approved");
        assertThat(issued.stream().filter(run -> !answered.contains(run)))
                .containsExactly("run-manufactures-2026-issued");
    }

    @Test
    void recoversInEveryWayAndAtEveryStage() {
        assertThat(dossiers(OpenRecoveryHearing.class, OpenRecoveryHearing::dossierId))
                .hasSize(4 + 6);
        assertThat(dossiers(DecideRecovery.class, DecideRecovery::dossierId)).hasSize(4 + 5);
        assertThat(dossiers(IssueRevenueOrder.class, IssueRevenueOrder::dossierId))
                .hasSize(4 + 4);
        assertThat(dossiers(NotifyRevenueOrder.class, NotifyRevenueOrder::dossierId))
                .hasSize(4 + 3);
        assertThat(dossiers(LodgeChallenge.class, LodgeChallenge::dossierId)).hasSize(1 + 1);
        assertThat(dossiers(AgreeRecoveryPlan.class, AgreeRecoveryPlan::dossierId))
                .hasSize(1 + 1);
    }

    @Test
    void keepsThePaperBehindEachHash() {
        Set<String> kept = PLAN.papers().stream().map(Paper::sha256).collect(Collectors.toSet());
        Stream<String> named = Stream.of(
                        READING.all(RequestPayment.class).flatMap(request -> request.documents().stream()),
                        READING.all(DeclareCompletion.class).flatMap(done -> done.documents().stream()),
                        READING.all(ReceiveFinancialReport.class).map(ReceiveFinancialReport::documentSha256),
                        READING.all(ReceiveBankFile.class).map(ReceiveBankFile::fileSha256))
                .flatMap(Function.identity());
        assertThat(named).hasSizeGreaterThan(700).allMatch(kept::contains);
        assertThat(PLAN.papers().stream().filter(paper -> !paper.toBank()))
                .allMatch(paper -> paper.text().startsWith("PIÈCE FICTIVE"));
    }

    /** The product's own reader finds in each file of the bank what the act says of it. */
    @Test
    void writesFilesThatTheImportReads() {
        Map<String, Paper> papers = PLAN.papers().stream()
                .filter(Paper::toBank)
                .collect(Collectors.toMap(Paper::sha256, Function.identity()));
        assertThat(READING.all(ReceiveBankFile.class)).isNotEmpty().allSatisfy(file -> {
            byte[] content = papers.get(file.fileSha256()).text().getBytes(StandardCharsets.UTF_8);
            BankMessage message = BankMessage.read(content);
            assertThat(message.kind()).isEqualTo(file.kind());
            assertThat(message.messageId()).isEqualTo(file.messageId());
            assertThat(message.lines()).extracting(BankLine::endToEndId).isEqualTo(file.endToEndIds());
            assertThat(message.lines()).extracting(BankLine::outcome).isEqualTo(file.outcomes());
            assertThat(message.lines()).extracting(BankLine::amountCents).isEqualTo(file.amountsCents());
            assertThat(message.lines()).extracting(BankLine::bookedOn).isEqualTo(file.bookedOn());
            assertThat(message.lines()).extracting(BankLine::reasonCode).isEqualTo(file.reasonCodes());
        });
    }

    private static <C extends Record> long cents(Class<C> act, Function<C, Long> amount) {
        return READING.all(act).mapToLong(amount::apply).sum();
    }

    private static <C extends Record> Set<String> dossiers(Class<C> act, Function<C, String> dossier) {
        return READING.all(act).map(dossier).collect(Collectors.toSet());
    }
}

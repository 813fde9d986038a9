package fr.jalon.domain.language;

import static fr.jalon.domain.language.Life.*;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.application.command.ApplicationCommand.*;
import fr.jalon.domain.bankfile.command.BankFileCommand.*;
import fr.jalon.domain.bill.command.BillCommand.*;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.call.command.CallCommand.*;
import fr.jalon.domain.delegation.command.DelegationCommand.*;
import fr.jalon.domain.dossier.command.DossierWideCommand.WithdrawDossier;
import fr.jalon.domain.incubation.command.IncubationCommand.*;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.SubsidyKind;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.label.command.LabelCommand.*;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.*;
import fr.jalon.domain.recovery.command.RecoveryCommand.*;
import fr.jalon.domain.selection.command.SelectionCommand.*;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.support.command.SupportCommand.*;
import fr.jalon.domain.undertaking.command.UndertakingCommand.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One well-formed command for each act: nothing in its values alone gives a reason to refuse it. */
public final class Samples {
    private static final String NEXT_BUDGET = Rules.NODE + "-2023";

    private static final String OTHER_BUDGET = "305-2022";
    private static final String BILL = "plf-2022";
    private static final String BANK_FILE = "bank-" + "0".repeat(64);

    private static final Map<Class<?>, Record> SAMPLES = Stream.<Record>of(
                    // A dossier
                    Path.draftApplication(),
                    new ReviseDraft(DOSSIER, "Atelier", List.of(Sector.METAL), REQUESTED, ELIGIBLE, true),
                    new SubmitApplication(DOSSIER),
                    new AcknowledgeReceipt(DOSSIER),
                    new RequestComplement(DOSSIER, List.of("statutes")),
                    new ReceiveComplement(DOSSIER, List.of("statutes")),
                    new AbandonApplication(DOSSIER),
                    new DeclareAdmissible(DOSSIER),
                    new DeclareInadmissible(DOSSIER, List.of("no building")),
                    new DeemAdmissible(DOSSIER),
                    new ClassifyTerritory(DOSSIER, TerritoryClass.RURAL, "COG 2021", "INSEE grid"),
                    new RecordOpinion(DOSSIER, "prefect", Opinion.FAVOURABLE, "useful"),
                    new CompleteAppraisal(DOSSIER, "a solid place"),
                    new ExtendDecisionPeriod(DOSSIER, LocalDate.parse("2030-01-01"), "many files"),
                    new RejectBySilence(DOSSIER),
                    new EnterSession(DOSSIER, SESSION),
                    new SelectApplication(DOSSIER, SESSION, 1),
                    new WaitlistApplication(DOSSIER, SESSION, 2),
                    new TurnDownApplication(DOSSIER, SESSION, 3, List.of("too far")),
                    new PromoteFromWaitingList(DOSSIER, "a place is free"),
                    new GrantLabel(DOSSIER),
                    new AnnounceLabel(DOSSIER),
                    new OpenLabelHearing(DOSSIER, List.of("no machine")),
                    new RecordLabelObservations(DOSSIER, "machines are coming"),
                    new DropLabelHearing(DOSSIER, "machines came"),
                    new WithdrawLabel(DOSSIER, List.of("no machine")),
                    new StartIncubation(DOSSIER, "expert-1"),
                    new HoldWorkshop(DOSSIER, "governance", "expert-1"),
                    new AcceptDeliverable(DOSSIER, Deliverable.GOVERNANCE),
                    new ExtendIncubation(DOSSIER, 1, "late quotes"),
                    new AttestIncubation(DOSSIER, Opinion.FAVOURABLE, "ready"),
                    new FailIncubation(DOSSIER, List.of("the holder left")),
                    new ProposeAmount(DOSSIER, REQUESTED, ELIGIBLE, 5_000),
                    new RefuseGrant(DOSSIER, List.of("too costly")),
                    new AwardGrant(DOSSIER, AidBasis.BLOCK_EXEMPTION, "de minimis"),
                    new DraftAgreement(
                            DOSSIER,
                            AGREEMENT,
                            "machines",
                            LocalDate.parse("2030-12-31"),
                            "advance, interim, balance",
                            "what is not used comes back"),
                    new RecordBeneficiarySignature(DOSSIER, LocalDate.parse("2022-06-27")),
                    new SignAgreement(DOSSIER, Rules.DELEGATION),
                    new NotifyAgreement(DOSSIER),
                    new RenewReservation(DOSSIER),
                    new LapseReservation(DOSSIER),
                    new DeclarePublicAid(DOSSIER, "region", 10_000_00L),
                    new GrantVisa(DOSSIER, "visa 1", 1_000_000_00L),
                    new RefuseVisa(DOSSIER, 1_000_000_00L, List.of("no credits next year")),
                    new OverruleVisa(DOSSIER, "letter of the minister"),
                    new AmendAgreement(
                            DOSSIER,
                            1,
                            REQUESTED,
                            LocalDate.parse("2030-12-31"),
                            false,
                            Rules.DELEGATION,
                            "late machines"),
                    new DeclareStart(DOSSIER, LocalDate.parse("2022-09-01"), "signed order"),
                    new EnterBankDetails(DOSSIER, new VaultToken(IBAN_TOKEN)),
                    new VerifyBankDetails(DOSSIER, "call back"),
                    new RequestPayment(DOSSIER, 1, Instalment.ADVANCE, 75_000_00L, List.of()),
                    new RejectBankDetails(DOSSIER, List.of("another holder")),
                    new RegisterGuarantee(DOSSIER, "guarantee 1", 150_000_00L, LocalDate.parse("2030-12-31")),
                    new ReviewExpenditure(DOSSIER, 1, 75_000_00L, 0, "all paid"),
                    new ControlPayment(DOSSIER, 1, List.of(ControlPoint.values())),
                    new RequisitionPayment(DOSSIER, 1, "pay"),
                    new PlaceInRun(DOSSIER, 1, RUN),
                    new TakeOutOfRun(DOSSIER, 1),
                    new LeaveCancelledRun(DOSSIER, 1),
                    new ApproveInRun(DOSSIER, 1, RUN),
                    new ExecuteInRun(DOSSIER, 1, RUN),
                    new ReturnInRun(DOSSIER, 1, RUN, "AC04", LocalDate.parse("2022-09-22")),
                    new RecordReturnInRun(DOSSIER, 1, RUN, "AC04", LocalDate.parse("2022-09-22")),
                    new RecordBankReturn(DOSSIER, 1, "AC04", LocalDate.parse("2022-09-22")),
                    new ReissuePayment(DOSSIER, 1),
                    new DeclareCompletion(DOSSIER, LocalDate.parse("2022-09-30"), List.of("0".repeat(64))),
                    new FixFinalAmount(DOSSIER, ELIGIBLE),
                    new ReturnPaymentRequest(DOSSIER, 1, List.of("unsigned")),
                    new CertifyServiceDone(DOSSIER, 1, 75_000_00L),
                    new LiquidatePayment(DOSSIER, 1),
                    new OrderPayment(DOSSIER, 1),
                    new SuspendPayment(DOSSIER, 1, SuspensionGround.MISSING_DOCUMENTS, "wrong payee"),
                    new RegularisePayment(DOSSIER, 1, "payee corrected"),
                    new ExecutePayment(DOSSIER, 1),
                    new StartSupport(DOSSIER, "expert-2"),
                    new RecordVisit(DOSSIER, "expert-2", "all runs"),
                    new RecordIndicators(DOSSIER, 12, 9, 30, 40),
                    new ReceiveFinancialReport(DOSSIER, 2024, "0".repeat(64)),
                    new EndSupport(DOSSIER, "thriving"),
                    new CloseDossier(DOSSIER),
                    new WithdrawDossier(DOSSIER, "no money"),
                    // A recovery
                    new OpenRecoveryHearing(DOSSIER, 1, RecoveryGround.OVERPAID, 25_000_00L, List.of("less was spent")),
                    new RecordRecoveryObservations(DOSSIER, 1, "an invoice is late"),
                    new DropRecovery(DOSSIER, 1, "the invoice came"),
                    new DecideRecovery(DOSSIER, 1, 25_000_00L, List.of("less was spent")),
                    new IssueRevenueOrder(DOSSIER, 1, "TP-2025-001"),
                    new NotifyRevenueOrder(DOSSIER, 1),
                    new LodgeChallenge(DOSSIER, 1, LocalDate.parse("2022-06-27"), "the invoice is ours"),
                    new ConfirmRevenueOrder(DOSSIER, 1, List.of("it is not")),
                    new CancelRevenueOrder(DOSSIER, 1, List.of("it is")),
                    new AgreeRecoveryPlan(DOSSIER, 1, 3, LocalDate.parse("2025-12-31")),
                    new CollectRecovery(DOSSIER, 1, 25_000_00L, "transfer 1"),
                    new OffsetDebt(DOSSIER, 1, 25_000_00L, "balance of another grant"),
                    new RemitDebt(DOSSIER, 1, 25_000_00L, List.of("no means")),
                    new WriteOffDebt(DOSSIER, 1, "nothing left to seize"),
                    new RecordInsolvency(DOSSIER, LocalDate.parse("2022-06-27"), "BODACC 1"),
                    new DeclareClaim(DOSSIER, 1, "claim 1"),
                    // A bill
                    new TableBill(BILL, FinanceActKind.INITIAL, 2022, "Finance bill for 2022"),
                    new InscribeProgramme(BILL, "Économie", "305", "Stratégies économiques", "Économie", 100, 100),
                    new DepositAmendment(
                            BILL,
                            "AN-1",
                            Chamber.ASSEMBLY,
                            2,
                            LocalDate.parse("2021-10-20"),
                            Map.of("305", 10L, "134", -10L),
                            Map.of("305", 10L, "134", -10L),
                            "305-04",
                            "for shared workshops"),
                    new LiftOffset(BILL, "AN-1"),
                    new RecordAmendmentOutcome(
                            BILL, "AN-1", AmendmentOutcome.REJECTED, LocalDate.parse("2021-10-28"), "minutes"),
                    new PromulgateBill(BILL, "JO of 31 December", LocalDate.parse("2021-12-30"), 1_000, 1_000),
                    new RegisterCancellation(BILL, BUDGET_2022, 1, 1),
                    new RegisterAdvance(BILL, BUDGET_2022, 1, 1),
                    // A delegation
                    new GrantDelegation(
                            Rules.DELEGATION,
                            "authority",
                            "",
                            Rules.DELEGATED_CENTS,
                            LocalDate.parse("2021-01-01"),
                            LocalDate.parse("2099-12-31"),
                            "order",
                            true),
                    new RevokeDelegation(Rules.DELEGATION, "another post"),
                    // An undertaking
                    new RegisterUndertaking(SIREN),
                    new JoinUndertaking(SIREN, "443061841", "owned by it"),
                    new AdoptAids(SIREN, "443061841", List.of("region"), List.of(LABELLED_ON), List.of(1L)),
                    new DeclareAid(SIREN, "region", AidBasis.DE_MINIMIS, 1, LocalDate.parse("2021-06-01")),
                    new RecordGrant(SIREN, DOSSIER, AidBasis.DE_MINIMIS, 1),
                    new ReleaseGrant(SIREN, DOSSIER, 1),
                    // A payment run
                    new PrepareRun(RUN, LocalDate.parse("2022-09-20")),
                    new AddRunLine(RUN, DOSSIER, 1, 1, 75_000_00L, IBAN_TOKEN, "accountant"),
                    new RemoveRunLine(RUN, DOSSIER, 1),
                    new ApproveRun(RUN, 1, 75_000_00L),
                    new CancelRun(RUN, "another day"),
                    new IssueRun(RUN, "0".repeat(64)),
                    new RecordBankResult(
                            RUN, DOSSIER + "/1", BankOutcome.SETTLED, 75_000_00L, LocalDate.parse("2022-09-20"), ""),
                    new RecordLineReturn(RUN, DOSSIER + "/1", false, "less the fees", LocalDate.parse("2022-09-22")),
                    // A file of the bank
                    new ReceiveBankFile(
                            BANK_FILE,
                            "camt.054.001.08",
                            "message 1",
                            "0".repeat(64),
                            List.of(RUN),
                            List.of(DOSSIER + "/1"),
                            List.of(BankOutcome.SETTLED),
                            List.of(75_000_00L),
                            List.of(LocalDate.parse("2022-09-20")),
                            List.of(""),
                            List.of("")),
                    new ResolveLine(BANK_FILE, 1, "of another account"),
                    // A call
                    new OpenCall(
                            CALL,
                            "Manufactures",
                            "AMI",
                            Rules.NODE,
                            true,
                            Rules.GRID,
                            "2021-1",
                            Rules.SHIPPED.parameters()),
                    new PublishRuleSet(
                            CALL, "2021-2", LocalDate.parse("2022-01-01"), "order", Rules.SHIPPED.parameters()),
                    new OpenWave(CALL, 2, LocalDate.parse("2021-11-05"), Instant.parse("2022-01-13T11:00:00Z")),
                    new MoveWaveClosing(CALL, 1, Instant.parse("2021-11-05T22:59:59Z"), "outage"),
                    new CloseWave(CALL, 1),
                    new RegisterApplication(CALL, 1, DOSSIER, SIRET, RECEIVED_AT),
                    new UnregisterApplication(CALL, 1, DOSSIER, SIRET),
                    new RegisterLabel(CALL, 1, DOSSIER),
                    new EndCall(CALL),
                    // A session
                    new ConveneSession(SESSION, CALL, 1, LocalDate.parse("2021-12-07"), List.of("jury1", "jury2")),
                    new PlaceFile(SESSION, DOSSIER, CALL, 1, List.of("instructor")),
                    new RemoveFile(SESSION, DOSSIER),
                    new DeclareInterests(SESSION, List.of(), ""),
                    new OpenSession(SESSION, List.of("jury1", "jury2")),
                    new ScoreFile(SESSION, DOSSIER, Path.MARKS, "a solid place"),
                    new EstablishRanking(SESSION, 1, 0),
                    new SignMinutes(SESSION),
                    // A budget
                    new OpenBudget(BUDGET_2022, Rules.NODE, 2022),
                    new OpenCredits(BUDGET_2022, 100, 100, "finance act", "JO"),
                    new FreezeCredits(BUDGET_2022, 1, 1, "freeze", "notice 1"),
                    new FreezeFurther(BUDGET_2022, 1, 1, "freeze", "notice 3"),
                    new MoveByVirement(BUDGET_2022, OTHER_BUDGET, 1, 1, "decree", "JO"),
                    new ReceiveVirement(BUDGET_2022, OTHER_BUDGET, "Économie", 1, 1, "decree", "JO"),
                    new TransferCredits(BUDGET_2022, OTHER_BUDGET, 1, 1, "decree", "JO"),
                    new ReceiveTransfer(BUDGET_2022, OTHER_BUDGET, "Intérieur", 1, 1, "decree", "JO"),
                    new AdvanceCredits(BUDGET_2022, OTHER_BUDGET, 1, 1, "decree", "JO"),
                    new GiveUpForAdvance(BUDGET_2022, OTHER_BUDGET, 1, 1, "decree", "JO"),
                    new AllotCredits(BUDGET_2022, OTHER_BUDGET, 1, 1, "decision", "1"),
                    new ReceiveAllotment(BUDGET_2022, OTHER_BUDGET, 1, 1, 4, 4, "decision", "1"),
                    new HandBackCredits(BUDGET_2022, 1, 1, "decision", "2"),
                    new ReceiveHandBack(BUDGET_2022, OTHER_BUDGET, 1, 1, "decision", "2"),
                    new GiveControllerOpinion(BUDGET_2022, Opinion.FAVOURABLE, "opinion 1"),
                    new DecideOperatorSubsidy(BUDGET_2022, OTHER_BUDGET, SubsidyKind.TRANSFER, 1, 1, "decision 1"),
                    new ReceiveOperatorSubsidy(BUDGET_2022, OTHER_BUDGET, SubsidyKind.TRANSFER, 1, 1, "decision 1"),
                    new PayOperatorSubsidy(BUDGET_2022, OTHER_BUDGET, 1, "payment 1"),
                    new DeclareRegime(BUDGET_2022, BudgetRegime.NORMAL, "finance act"),
                    new MapDestination(BUDGET_2022, "112-12"),
                    new RestorePaymentCredits(BUDGET_2022, DOSSIER, 1, 1, 2022),
                    new UnfreezeCredits(BUDGET_2022, 1, 1, "unfreeze", "notice 2"),
                    new CancelCredits(BUDGET_2022, 1, 1, false, "decree", "JO"),
                    new CarryForwardCredits(BUDGET_2022, 1, 1, "order", "JO"),
                    new ReceiveCarriedForward(NEXT_BUDGET, BUDGET_2022, 1, 1, "order", "JO"),
                    new ReserveFunds(BUDGET_2022, DOSSIER, 1, LocalDate.parse("2022-12-31")),
                    new ReleaseReservation(BUDGET_2022, DOSSIER),
                    new CommitFunds(BUDGET_2022, DOSSIER, AGREEMENT, 1),
                    new WithdrawCommitment(BUDGET_2022, DOSSIER, 1, 2022),
                    new LowerCommitment(BUDGET_2022, DOSSIER, 1, 2022),
                    new ConsumePaymentCredits(BUDGET_2022, DOSSIER, 1, 1),
                    new CloseBudgetYear(BUDGET_2022))
            .collect(Collectors.toUnmodifiableMap(Record::getClass, Function.identity()));

    private Samples() {}

    /** @throws AssertionError if the act has none: add one above */
    public static Record of(Act act) {
        Record sample = SAMPLES.get(act.command());
        if (sample == null) {
            throw new AssertionError("No sample of " + act.command().getName());
        }
        return sample;
    }

    /** Someone entitled to it, who took no other duty anywhere in these tests. */
    public static Acting sender(Act act) {
        return Acting.by("someone", act.roles().stream().sorted().findFirst().orElseThrow());
    }

    /** Every act but those that start a stream. */
    public static List<Act> continuing() {
        return ActCatalogue.ALL.stream().filter(act -> !act.starts()).toList();
    }
}

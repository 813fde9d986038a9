package fr.jalon.domain.language;

import static fr.jalon.domain.language.Life.*;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.application.command.ApplicationCommand.*;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.call.command.CallCommand.*;
import fr.jalon.domain.dossier.command.DossierWideCommand.WithdrawDossier;
import fr.jalon.domain.incubation.command.IncubationCommand.*;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.label.command.LabelCommand.*;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.selection.command.SelectionCommand.*;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.support.command.SupportCommand.*;
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
                    new AwardGrant(DOSSIER, "de minimis"),
                    new DraftAgreement(DOSSIER, AGREEMENT, "machines", LocalDate.parse("2030-12-31")),
                    new RecordBeneficiarySignature(DOSSIER, LocalDate.parse("2022-06-27")),
                    new SignAgreement(DOSSIER),
                    new NotifyAgreement(DOSSIER),
                    new DeclareStart(DOSSIER, LocalDate.parse("2022-09-01"), "signed order"),
                    new EnterBankDetails(DOSSIER, new VaultToken(IBAN_TOKEN)),
                    new VerifyBankDetails(DOSSIER, "call back"),
                    new RequestPayment(DOSSIER, 1, Instalment.ADVANCE, 75_000_00L, List.of()),
                    new ReturnPaymentRequest(DOSSIER, 1, List.of("unsigned")),
                    new CertifyServiceDone(DOSSIER, 1, 75_000_00L),
                    new LiquidatePayment(DOSSIER, 1),
                    new OrderPayment(DOSSIER, 1),
                    new SuspendPayment(DOSSIER, 1, "wrong payee"),
                    new RegularisePayment(DOSSIER, 1, "payee corrected"),
                    new ExecutePayment(DOSSIER, 1),
                    new StartSupport(DOSSIER, "expert-2"),
                    new RecordVisit(DOSSIER, "expert-2", "all runs"),
                    new RecordIndicators(DOSSIER, 12, 9, 30, 40),
                    new ReceiveFinancialReport(DOSSIER, 2024, "0".repeat(64)),
                    new EndSupport(DOSSIER, "thriving"),
                    new CloseDossier(DOSSIER),
                    new WithdrawDossier(DOSSIER, "no money"),
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
                    new UnfreezeCredits(BUDGET_2022, 1, 1, "unfreeze", "notice 2"),
                    new CancelCredits(BUDGET_2022, 1, 1, false, "decree", "JO"),
                    new CarryForwardCredits(BUDGET_2022, 1, 1, "order", "JO"),
                    new ReceiveCarriedForward(NEXT_BUDGET, BUDGET_2022, 1, 1, "order", "JO"),
                    new ReserveFunds(BUDGET_2022, DOSSIER, 1),
                    new ReleaseReservation(BUDGET_2022, DOSSIER),
                    new CommitFunds(BUDGET_2022, DOSSIER, AGREEMENT, 1),
                    new WithdrawCommitment(BUDGET_2022, DOSSIER, 1, 2022),
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

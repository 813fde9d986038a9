package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.application.command.ApplicationCommand.*;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import fr.jalon.domain.budget.rule.InsufficientAvailableAE;
import fr.jalon.domain.budget.rule.InsufficientAvailableCP;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.command.CallCommand.EndCall;
import fr.jalon.domain.call.rule.CallClosed;
import fr.jalon.domain.call.rule.CallEnded;
import fr.jalon.domain.call.rule.DuplicateSiteInWave;
import fr.jalon.domain.call.rule.UnknownCall;
import fr.jalon.domain.call.rule.UnknownWave;
import fr.jalon.domain.dossier.command.DossierWideCommand.WithdrawDossier;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Exercised;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Path;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.World;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.recovery.command.RecoveryCommand.IssueRevenueOrder;
import fr.jalon.domain.recovery.event.RecoveryEvent.RevenueOrderCancelled;
import fr.jalon.domain.recovery.event.RecoveryEvent.RevenueOrderIssued;
import fr.jalon.domain.recovery.rule.RevenueOrderNumberTaken;
import fr.jalon.domain.selection.command.SelectionCommand.ConveneSession;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.selection.event.SelectionEvent.FileRemoved;
import fr.jalon.domain.selection.rule.UnknownSession;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementDrafted;
import fr.jalon.domain.subsidy.rule.AgreementNumberTaken;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one stream asks of another happens with it, or nothing happens at all. */
class AcrossStreamsTest {
    private World world = new World();

    @BeforeEach
    void aCallIsOpen() {
        world = Path.opened(new World(), Rules.SHIPPED);
    }

    @Test
    void draftsInAnOpenCallAndWave() {
        DraftApplication draft = Path.draftApplication();
        refused(UnknownCall.class, in(draft, "another", 1), TELLER);
        refused(UnknownWave.class, in(draft, CALL, 9), TELLER);
    }

    @Test
    void submitsUntilTheClosingInstant() {
        world.send(Path.draftApplication(), TELLER.on("2021-10-10"));
        refused(CallClosed.class, new SubmitApplication(DOSSIER), TELLER.at("2021-11-04T23:00:00Z"));
        assertThat(world.stream(DOSSIER)).hasSize(1);
        world.send(new SubmitApplication(DOSSIER), TELLER.at("2021-11-04T22:59:59Z"));
        assertThat(world.stream(DOSSIER)).hasSize(2);
    }

    /** A paper file received before the end is in time, whatever day it is entered; what came in goes on. */
    @Test
    void receivesNothingFromTheDayTheCallEnds() {
        DraftApplication draft = Path.draftApplication();
        world.send(draft, TELLER.on("2021-10-10"));
        world.send(copy(draft, "dossier-2", CALL, draft.wave(), "00000000000018"), TELLER.on("2021-10-10"));
        world.send(new SubmitApplication("dossier-2"), TELLER.on("2021-10-20"));
        world.send(new EndCall(CALL), MANAGER.on("2021-10-25"));
        Acting late = TELLER.on("2021-10-27");
        for (Acting by : List.of(TELLER.on("2021-10-25"), late, late.withEffectOn("2021-10-25"))) {
            refused(CallEnded.class, as(draft, "dossier-3"), by);
            refused(CallEnded.class, new SubmitApplication(DOSSIER), by);
        }
        assertThat(world.stream(DOSSIER)).hasSize(1);
        world.send(as(draft, "dossier-3"), late.withEffectOn("2021-10-24"));
        world.send(new SubmitApplication(DOSSIER), late.withEffectOn("2021-10-24"));
        world.send(new AcknowledgeReceipt("dossier-2"), late);
        world.send(new DeclareAdmissible("dossier-2"), INSTRUCTOR.on("2021-10-28"));
        world.send(
                new ConveneSession("session-2", CALL, 1, parse("2021-12-01"), List.of("jury1")),
                MANAGER.on("2021-10-28"));
    }

    @Test
    void submitsAPlaceOnceInAWaveUntilItLeaves() {
        world.send(Path.draftApplication(), TELLER.on("2021-10-10"));
        world.send(new SubmitApplication(DOSSIER), TELLER.on("2021-10-20"));
        world.send(as(Path.draftApplication(), "dossier-2"), TELLER.on("2021-10-20"));
        refused(DuplicateSiteInWave.class, new SubmitApplication("dossier-2"), TELLER.on("2021-10-20"));

        world.send(new WithdrawDossier(DOSSIER, "no money"), TELLER.on("2021-10-21"));
        world.send(new SubmitApplication("dossier-2"), TELLER.on("2021-10-21"));
    }

    @Test
    void entersASessionThatWasConvened() {
        world.send(Path.draftApplication(), TELLER.on("2021-10-10"));
        world.send(new SubmitApplication(DOSSIER), TELLER.on("2021-10-20"));
        world.send(new AcknowledgeReceipt(DOSSIER), TELLER.on("2021-10-21"));
        world.send(new DeclareAdmissible(DOSSIER), INSTRUCTOR.on("2021-10-22"));
        world.send(
                new ClassifyTerritory(DOSSIER, fr.jalon.domain.kernel.TerritoryClass.RURAL, "COG", "map"),
                INSTRUCTOR.on("2021-10-22"));
        world.send(new CompleteAppraisal(DOSSIER, "solid"), INSTRUCTOR.on("2021-10-23"));
        refused(UnknownSession.class, new EnterSession(DOSSIER, "another"), MANAGER);
    }

    /** Otherwise nobody could sign the minutes of the session: the dossier would refuse its outcome. */
    @Test
    void leavesTheAgendaWhenSilenceRefuses() {
        world = Path.opened(new World(), Rules.with(RuleParameter.SILENCE_REFUSES, 1));
        world.send(Path.draftApplication(), TELLER.on("2021-10-10"));
        world.send(new SubmitApplication(DOSSIER), TELLER.on("2021-10-20"));
        world.send(new AcknowledgeReceipt(DOSSIER), TELLER.on("2021-10-21"));
        world.send(new DeclareAdmissible(DOSSIER), INSTRUCTOR.on("2021-10-22"));
        world.send(
                new ClassifyTerritory(DOSSIER, fr.jalon.domain.kernel.TerritoryClass.RURAL, "COG", "map"),
                INSTRUCTOR.on("2021-10-22"));
        world.send(new CompleteAppraisal(DOSSIER, "solid"), INSTRUCTOR.on("2021-10-23"));
        world.send(new EnterSession(DOSSIER, SESSION), MANAGER.on("2021-11-21"));
        world.send(new RejectBySilence(DOSSIER), PRODUCT.on("2022-06-21"));
        assertThat(world.events(SESSION, SelectionEvent.class)).endsWith(new FileRemoved(SESSION, DOSSIER));
    }

    @Test
    void proposesInABudgetThatIsOpenAndHasTheCredits() {
        attested();
        refused(CreditsNotOpened.class, propose(REQUESTED), MANAGER.on("2023-06-01"));
        world.send(
                new FreezeCredits(BUDGET_2022, 30_000_000_00L - REQUESTED + 1, 0, "notice", "1"),
                MANAGER.on("2022-01-02"));
        int before = world.stream(DOSSIER).size();
        refused(InsufficientAvailableAE.class, propose(REQUESTED), MANAGER.on("2022-06-01"));
        assertThat(world.stream(DOSSIER)).hasSize(before);
        world.send(propose(REQUESTED - 1), MANAGER.on("2022-06-01"));
    }

    /** The reservation of the dossier itself pays for its signature, to the last cent. */
    @Test
    void signsWithTheLastCentAndNotOneLess() {
        attested();
        world.send(propose(REQUESTED), MANAGER.on("2022-06-01"));
        world.send(new AwardGrant(DOSSIER, AidBasis.BLOCK_EXEMPTION, "de minimis"), AUTHORITY.on("2022-06-10"));
        world.send(
                new DraftAgreement(
                        DOSSIER,
                        AGREEMENT,
                        "machines",
                        parse("2024-12-31"),
                        "advance, interim, balance",
                        "what is not used comes back"),
                TELLER.on("2022-06-20"));
        world.send(new RecordBeneficiarySignature(DOSSIER, parse("2022-06-27")), TELLER.on("2022-06-28"));
        world.send(
                new FreezeCredits(BUDGET_2022, 30_000_000_00L - REQUESTED + 1, 0, "notice", "1"),
                MANAGER.on("2022-06-29"));
        int dossier = world.stream(DOSSIER).size();
        int budget = world.stream(BUDGET_2022).size();
        refused(
                InsufficientAvailableAE.class,
                new SignAgreement(DOSSIER, Rules.DELEGATION),
                AUTHORITY.on("2022-07-01"));
        assertThat(world.stream(DOSSIER)).hasSize(dossier);
        assertThat(world.stream(BUDGET_2022)).hasSize(budget);

        world.send(new UnfreezeCredits(BUDGET_2022, 1, 0, "notice", "2"), MANAGER.on("2022-06-30"));
        world.send(new SignAgreement(DOSSIER, Rules.DELEGATION), AUTHORITY.on("2022-07-01"));
        assertThat(world.events(BUDGET_2022, BudgetEvent.class))
                .endsWith(new BudgetEvent.FundsCommitted(
                        BUDGET_2022, Rules.NODE, 2022, DOSSIER, AGREEMENT, REQUESTED, REQUESTED));
    }

    @Test
    void paysWithTheCreditsOfTheYear() {
        attested();
        Path.grant(world);
        world.send(new EnterBankDetails(DOSSIER, new VaultToken(IBAN_TOKEN)), TELLER.on("2022-09-05"));
        world.send(new VerifyBankDetails(DOSSIER, "call back"), MANAGER.on("2022-09-06"));
        world.send(new RequestPayment(DOSSIER, 1, Instalment.ADVANCE, 100, List.of()), INSTRUCTOR.on("2022-09-07"));
        world.send(new LiquidatePayment(DOSSIER, 1), ORDONNATEUR.on("2022-09-08"));
        world.send(new OrderPayment(DOSSIER, 1), ORDONNATEUR.on("2022-09-08"));
        world.send(new ControlPayment(DOSSIER, 1, List.of(ControlPoint.values())), ACCOUNTANT.on("2022-09-08"));
        world.send(new FreezeCredits(BUDGET_2022, 0, 30_000_000_00L - 99, "notice", "1"), MANAGER.on("2022-09-08"));
        refused(InsufficientAvailableCP.class, new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2022-09-09"));
        world.send(new UnfreezeCredits(BUDGET_2022, 0, 1, "notice", "2"), MANAGER.on("2022-09-08"));
        world.send(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2022-09-09"));
    }

    @Test
    void carriesForwardIntoAYearThatIsOpen() {
        refused(
                CreditsNotOpened.class,
                new CarryForwardCredits(BUDGET_2022, 10, 5, "order", "JO"),
                MANAGER.on("2022-12-31"));
        String next = Rules.NODE + "-2023";
        world.send(new OpenBudget(next, Rules.NODE, 2023), MANAGER.on("2022-12-31"));
        world.send(new CarryForwardCredits(BUDGET_2022, 10, 5, "order", "JO"), MANAGER.on("2022-12-31"));
        assertThat(world.events(next, BudgetEvent.class))
                .endsWith(new BudgetEvent.CarriedForwardReceived(
                        next, Rules.NODE, 2023, BUDGET_2022, 10, 5, "order", "JO"));
    }

    /** A label taken back frees what its grant held, so that the year can be closed. */
    @Test
    void freesTheReservationOfAWithdrawnLabel() {
        attested();
        world.send(propose(REQUESTED), MANAGER.on("2022-06-01"));
        world.send(
                new fr.jalon.domain.label.command.LabelCommand.OpenLabelHearing(DOSSIER, List.of("no machine")),
                MANAGER.on("2022-06-02"));
        world.send(
                new fr.jalon.domain.label.command.LabelCommand.WithdrawLabel(DOSSIER, List.of("no machine")),
                AUTHORITY.on("2022-07-01"));
        world.send(new CloseBudgetYear(BUDGET_2022), MANAGER.on("2022-12-31"));
    }

    /** Neither case nor spaces tell two numbers apart, in whatever budget or call; whoever bears one keeps it. */
    @Test
    void givesEachAgreementANumberOfItsOwn() {
        attested();
        world.send(propose(REQUESTED), MANAGER.on("2022-06-01"));
        world.send(new AwardGrant(DOSSIER, AidBasis.BLOCK_EXEMPTION, "de minimis"), AUTHORITY.on("2022-06-10"));
        recorded("dossier-2", new AgreementDrafted("dossier-2", "C-Orc 003", "p", parse("2024-12-31"), "t", "r"));
        for (String same : List.of("C-Orc 003", "c-orc003", " C-ORC\u00a0003")) {
            refused(AgreementNumberTaken.class, numbered(same), TELLER.on("2022-06-20"));
        }
        assertThat(world.refusal(numbered("c-orc003"), TELLER.on("2022-06-20"))
                        .orElseThrow()
                        .values())
                .containsEntry("bearer", "dossier-2");
        world.send(numbered("C-Orc-003"), TELLER.on("2022-06-20"));
    }

    @Test
    void givesEachRevenueOrderANumberOfItsOwn() {
        world.holding(DOSSIER, decided().facts());
        recorded("dossier-2", new RevenueOrderIssued("dossier-2", 1, "TP-1", 100));
        recorded(
                "dossier-3",
                new RevenueOrderIssued("dossier-3", 1, "TP-2", 100),
                new RevenueOrderCancelled("dossier-3", 1, 100, List.of("it is")));
        for (String same : List.of("TP-1", " tp-1", "tp - 2")) {
            refused(
                    RevenueOrderNumberTaken.class,
                    new IssueRevenueOrder(DOSSIER, 1, same),
                    ORDONNATEUR.on("2025-06-01"));
        }
        // The number of an agreement is of another series.
        recorded("dossier-4", new AgreementDrafted("dossier-4", "TP-3", "p", parse("2024-12-31"), "t", "r"));
        world.send(new IssueRevenueOrder(DOSSIER, 1, "TP-3"), ORDONNATEUR.on("2025-06-01"));
    }

    private static Life decided() {
        return untilPayable()
                .requested(1, Instalment.INTERIM, 100)
                .certified(1, 100)
                .liquidated(1, 100)
                .ordered(1, 100)
                .paid(1, Instalment.INTERIM, 100)
                .hearing(1, RecoveryGround.OVERPAID, 60)
                .observed(1)
                .recoveryDecided(1, 60);
    }

    private void recorded(String dossier, DossierEvent... facts) {
        world.with(dossier, Stream.of(facts).map(GenericEventMessage::new).toList());
    }

    private static DraftAgreement numbered(String number) {
        return new DraftAgreement(
                DOSSIER,
                number,
                "machines",
                parse("2024-12-31"),
                "advance, interim, balance",
                "what is not used comes back");
    }

    private void attested() {
        Path.toSelection(world);
        Path.label(world, "2021-12-08");
        Path.incubation(world);
    }

    private void refused(Class<?> rule, Record command, Acting by) {
        RuleViolated refusal =
                world.refusal(command, by).orElseThrow(() -> new AssertionError(command + " was accepted"));
        Exercised.refusal(rule, refusal);
    }

    private static ProposeAmount propose(long cents) {
        return new ProposeAmount(DOSSIER, cents, ELIGIBLE, 5_000);
    }

    private static DraftApplication as(DraftApplication draft, String dossier) {
        return copy(draft, dossier, draft.callId(), draft.wave());
    }

    private static DraftApplication in(DraftApplication draft, String call, int wave) {
        return copy(draft, draft.dossierId(), call, wave);
    }

    private static DraftApplication copy(DraftApplication draft, String dossier, String call, int wave) {
        return copy(draft, dossier, call, wave, draft.siteSiret());
    }

    private static DraftApplication copy(DraftApplication draft, String dossier, String call, int wave, String siret) {
        return new DraftApplication(
                dossier,
                call,
                wave,
                draft.applicant(),
                draft.legalForm(),
                siret,
                draft.projectTitle(),
                draft.commune(),
                draft.sectors(),
                draft.requestedCents(),
                draft.eligibleCostCents(),
                draft.republicanCommitment(),
                draft.contactName(),
                draft.contactEmail());
    }
}

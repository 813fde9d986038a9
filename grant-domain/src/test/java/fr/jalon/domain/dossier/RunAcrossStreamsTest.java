package fr.jalon.domain.dossier;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.bankfile.command.BankFileCommand.ReceiveBankFile;
import fr.jalon.domain.budget.command.BudgetCommand.CloseBudgetYear;
import fr.jalon.domain.budget.command.BudgetCommand.FreezeCredits;
import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.budget.command.BudgetCommand.UnfreezeCredits;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.rule.InsufficientAvailableCP;
import fr.jalon.domain.dossier.command.DossierWideCommand.WithdrawDossier;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Duty;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.rule.PayerControlled;
import fr.jalon.domain.kernel.rule.SeparationOfDuties;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Exercised;
import fr.jalon.domain.language.Path;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.World;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.*;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.*;
import fr.jalon.domain.paymentrun.rule.BankAmountDiffers;
import fr.jalon.domain.paymentrun.rule.RunApproverPrepared;
import fr.jalon.domain.paymentrun.rule.RunNotOpen;
import fr.jalon.domain.paymentrun.rule.UnknownRun;
import fr.jalon.domain.subsidy.rule.DateInFuture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run, its payments, their credits and the answers of the bank move together, or not at all. */
class RunAcrossStreamsTest {
    private static final long ADVANCE = 75_000_00L;
    private static final long INTERIM = 125_000_00L;
    private static final LocalDate DAY = parse("2022-09-22");

    private World world = new World();

    /** Two payments of one dossier, controlled. */
    @BeforeEach
    void twoPaymentsAreControlled() {
        world = Path.opened(new World(), Rules.SHIPPED);
        Path.toSelection(world);
        Path.label(world, "2021-12-08");
        Path.incubation(world);
        Path.grant(world);
        Path.account(world);
        Path.controlledPayment(world, 1, Instalment.ADVANCE, ADVANCE);
        Path.controlledPayment(world, 2, Instalment.INTERIM, INTERIM);
        world.send(new PrepareRun(RUN, parse("2022-09-20")), ACCOUNTANT.on("2022-09-15"));
    }

    @Test
    void holdsWhatThePaymentsSay() {
        place(1);
        place(2);
        world.send(new TakeOutOfRun(DOSSIER, 2), ACCOUNTANT.on("2022-09-16"));
        assertThat(world.events(RUN, PaymentRunEvent.class))
                .containsExactly(
                        new RunPrepared(RUN, parse("2022-09-20"), "accountant"),
                        new RunLineAdded(RUN, DOSSIER, 1, "dossier-1/1", ADVANCE, IBAN_TOKEN, "accountant"),
                        new RunLineAdded(RUN, DOSSIER, 2, "dossier-1/2", INTERIM, IBAN_TOKEN, "accountant"),
                        new RunLineRemoved(RUN, DOSSIER, 2));
        refused(UnknownRun.class, new PlaceInRun(DOSSIER, 2, "another"), ACCOUNTANT.on("2022-09-16"));
    }

    /** The product adds the line, and yet the run knows which person placed it. */
    @Test
    void isNotApprovedByWhoeverPlacedAPayment() {
        world.send(new PlaceInRun(DOSSIER, 1, RUN), ACCOUNTANT2.on("2022-09-16"));
        refused(RunApproverPrepared.class, new ApproveRun(RUN, 1, ADVANCE), ACCOUNTANT2.on("2022-09-17"));
    }

    /** The product tells the dossiers, and yet each knows which person approved; the refusal names the one that said no. */
    @Test
    void isNotApprovedByWhoeverOrderedAPayment() {
        place(1);
        Acting promoted = Acting.by("ordonnateur", Role.ACCOUNTANT).on("2022-09-17");
        ApproveRun approval = new ApproveRun(RUN, 1, ADVANCE);
        assertThat(world.refusal(approval, promoted).orElseThrow().values())
                .containsEntry("actor", "ordonnateur")
                .containsEntry("earlierDuty", Duty.ORDER)
                .containsEntry("inDossier", DOSSIER);
        assertThat(world.events(RUN, PaymentRunEvent.class)).doesNotHaveAnyElementsOfTypes(RunApproved.class);
        world.send(approval, ACCOUNTANT2.on("2022-09-17"));
        assertThat(world.events(DOSSIER, DossierEvent.class)).endsWith(new PaymentApprovedInRun(DOSSIER, 1, RUN));
    }

    /** The other way round: approval is a duty taken for the whole life of the dossier. */
    @Test
    void letsNobodyOrderWhoApproved() {
        approved();
        Acting moved = Acting.by("accountant2", Role.ORDONNATEUR).on("2022-09-18");
        refused(SeparationOfDuties.class, new LiquidatePayment(DOSSIER, 1), moved);
    }

    /** As for taking one payment out: it is the accountant's, and nobody's who ordered it. */
    @Test
    void isNotCancelledByWhoeverOrderedAPayment() {
        place(1);
        Acting promoted = Acting.by("ordonnateur", Role.ACCOUNTANT).on("2022-09-17");
        refused(SeparationOfDuties.class, new CancelRun(RUN, "another day"), promoted);
    }

    /** The product pays, and yet the dossier knows which person issued the run. */
    @Test
    void isNotIssuedByWhoeverOrderedAPayment() {
        approved();
        Acting promoted = Acting.by("ordonnateur", Role.ACCOUNTANT).on("2022-09-19");
        refused(SeparationOfDuties.class, new IssueRun(RUN, DOCUMENT), promoted);
        assertThat(world.events(RUN, PaymentRunEvent.class)).doesNotHaveAnyElementsOfTypes(RunIssued.class);
    }

    /** The accountant who controls prepares; the other one approves and issues. */
    @Test
    void isNeitherApprovedNorIssuedByWhoeverControlledAPayment() {
        world.send(new PrepareRun("run-2", parse("2022-09-20")), ACCOUNTANT2.on("2022-09-15"));
        world.send(new PlaceInRun(DOSSIER, 1, "run-2"), ACCOUNTANT2.on("2022-09-16"));
        ApproveRun second = new ApproveRun("run-2", 1, ADVANCE);
        assertThat(world.refusal(second, ACCOUNTANT.on("2022-09-17"))
                        .orElseThrow()
                        .values())
                .containsEntry("actor", "accountant")
                .containsEntry("payment", 1)
                .containsEntry("inDossier", DOSSIER);
        refused(PayerControlled.class, second, ACCOUNTANT.on("2022-09-17"));
        refused(RunApproverPrepared.class, second, ACCOUNTANT2.on("2022-09-17"));

        world.send(new CancelRun("run-2", "who controls does not approve"), ACCOUNTANT2.on("2022-09-17"));
        approved();
        refused(PayerControlled.class, new IssueRun(RUN, DOCUMENT), ACCOUNTANT.on("2022-09-19"));
        assertThat(world.events(RUN, PaymentRunEvent.class)).doesNotHaveAnyElementsOfTypes(RunIssued.class);
        world.send(new IssueRun(RUN, DOCUMENT), ACCOUNTANT2.on("2022-09-19"));
    }

    @Test
    void letsNothingInOrOutOnceApproved() {
        place(1);
        world.send(new ApproveRun(RUN, 1, ADVANCE), ACCOUNTANT2.on("2022-09-17"));
        int dossier = world.stream(DOSSIER).size();
        refused(RunNotOpen.class, new PlaceInRun(DOSSIER, 2, RUN), ACCOUNTANT.on("2022-09-18"));
        refused(RunNotOpen.class, new TakeOutOfRun(DOSSIER, 1), ACCOUNTANT.on("2022-09-18"));
        assertThat(world.stream(DOSSIER)).hasSize(dossier);
    }

    @Test
    void paysAllOfItsPaymentsWithTheirCredits() {
        issued();
        assertThat(world.events(DOSSIER, DossierEvent.class)).endsWith(executed(1), executed(2));
        assertThat(world.events(BUDGET_2022, BudgetEvent.class))
                .endsWith(
                        new BudgetEvent.PaymentCreditsConsumed(BUDGET_2022, Rules.NODE, 2022, DOSSIER, 1, ADVANCE),
                        new BudgetEvent.PaymentCreditsConsumed(BUDGET_2022, Rules.NODE, 2022, DOSSIER, 2, INTERIM));
    }

    /** Credits for the first payment and one cent less than the second. */
    @Test
    void paysNothingWhenCreditsMissForOne() {
        approved();
        long frozen = 30_000_000_00L - ADVANCE - INTERIM + 1;
        world.send(new FreezeCredits(BUDGET_2022, 0, frozen, "notice", "1"), MANAGER.on("2022-09-18"));
        int dossier = world.stream(DOSSIER).size();
        int run = world.stream(RUN).size();
        IssueRun issue = new IssueRun(RUN, DOCUMENT);
        assertThat(world.refusal(issue, ACCOUNTANT2.on("2022-09-19"))
                        .orElseThrow()
                        .values())
                .containsEntry("inDossier", DOSSIER);
        refused(InsufficientAvailableCP.class, issue, ACCOUNTANT2.on("2022-09-19"));
        assertThat(world.stream(DOSSIER)).hasSize(dossier);
        assertThat(world.stream(RUN)).hasSize(run);
        world.send(new UnfreezeCredits(BUDGET_2022, 0, 1, "notice", "2"), MANAGER.on("2022-09-18"));
        world.send(new IssueRun(RUN, DOCUMENT), ACCOUNTANT2.on("2022-09-19"));
    }

    @Test
    void freesItsPaymentsWhenCancelled() {
        approved();
        world.send(new CancelRun(RUN, "another day"), ACCOUNTANT2.on("2022-09-18"));
        assertThat(world.events(DOSSIER, DossierEvent.class))
                .endsWith(new PaymentTakenOutOfRun(DOSSIER, 1, RUN), new PaymentTakenOutOfRun(DOSSIER, 2, RUN));
        assertThat(world.events(RUN, PaymentRunEvent.class).getLast()).isInstanceOf(RunCancelled.class);
        world.send(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2022-09-19"));
    }

    /** The file says that the advance settled and that the interim came back. */
    @Test
    void learnsFromTheBankWhatBecameOfEachLine() {
        issued();
        world.send(file("0", "dossier-1/1", ADVANCE, "dossier-1/2", INTERIM), ACCOUNTANT.on(DAY));

        assertThat(world.events(RUN, PaymentRunEvent.class))
                .endsWith(
                        new RunLineSettled(RUN, DOSSIER, 1, "dossier-1/1", ADVANCE, DAY),
                        new RunLineReturned(RUN, DOSSIER, 2, "dossier-1/2", false, INTERIM, DAY, ""));
        assertThat(world.events(DOSSIER, DossierEvent.class))
                .endsWith(new PaymentReturnedByBank(
                        DOSSIER, CALL, 1, 2, Instalment.INTERIM, BUDGET_2022, INTERIM, 2022, "RETURNED", DAY));
        assertThat(world.events(BUDGET_2022, BudgetEvent.class))
                .endsWith(new BudgetEvent.PaymentCreditsRestored(
                        BUDGET_2022, Rules.NODE, 2022, DOSSIER, 2, INTERIM, 2022, true));
    }

    /** Given up between the payment and the answer of the bank: what came back will not leave again, and nothing is left to pay. */
    @Test
    void commitsNoMoreWhatCameBackOfAGrantThatHasEnded() {
        issued();
        world.send(new WithdrawDossier(DOSSIER, "no money"), TELLER.on("2022-09-21"));
        world.send(file("0", "dossier-1/1", ADVANCE, "dossier-1/2", INTERIM), ACCOUNTANT.on(DAY));
        assertThat(world.events(BUDGET_2022, BudgetEvent.class))
                .contains(new BudgetEvent.CommitmentWithdrawn(
                        BUDGET_2022, Rules.NODE, 2022, DOSSIER, INTERIM, 2022, true));
    }

    /** The bank kept its fees, and no line of its file fits: an accountant says that the interim came back, and then a file says it too. */
    @Test
    void learnsFromAPersonWhatNoFileCanSay() {
        issued();
        RecordLineReturn byHand = new RecordLineReturn(RUN, "dossier-1/2", false, "less the fees", DAY);
        Acting promoted = Acting.by("ordonnateur", Role.ACCOUNTANT).on(DAY);
        assertThat(world.refusal(byHand, promoted).orElseThrow().values())
                .containsEntry("earlierDuty", Duty.ORDER)
                .containsEntry("inDossier", DOSSIER);
        refused(SeparationOfDuties.class, byHand, promoted);
        refused(DateInFuture.class, byHand, ACCOUNTANT2.on("2022-09-21"));
        assertThat(world.events(RUN, PaymentRunEvent.class).getLast()).isInstanceOf(RunIssued.class);

        Acting newcomer = Acting.by("newcomer", Role.ACCOUNTANT).on(DAY);
        world.send(byHand, newcomer);
        assertThat(world.events(RUN, PaymentRunEvent.class))
                .endsWith(new RunLineReturned(RUN, DOSSIER, 2, "dossier-1/2", false, INTERIM, DAY, "less the fees"));
        assertThat(world.events(DOSSIER, DossierEvent.class))
                .endsWith(new PaymentReturnedByBank(
                        DOSSIER, CALL, 1, 2, Instalment.INTERIM, BUDGET_2022, INTERIM, 2022, "less the fees", DAY));
        assertThat(world.events(BUDGET_2022, BudgetEvent.class))
                .endsWith(new BudgetEvent.PaymentCreditsRestored(
                        BUDGET_2022, Rules.NODE, 2022, DOSSIER, 2, INTERIM, 2022, true));
        refused(
                SeparationOfDuties.class,
                new LiquidatePayment(DOSSIER, 1),
                Acting.by("newcomer", Role.ORDONNATEUR).on(DAY));

        int dossier = world.stream(DOSSIER).size();
        world.send(byHand, newcomer);
        world.send(file("0", "dossier-1/1", ADVANCE, "dossier-1/2", INTERIM), ACCOUNTANT.on(DAY));
        assertThat(world.stream(DOSSIER)).hasSize(dossier);
    }

    /** Imported once the year is closed: the file is taken whole, no credits of the closed year move, and the commitment ends today. */
    @Test
    void learnsFromTheBankAlsoOnceTheYearIsClosed() {
        issued();
        String next = Rules.NODE + "-2023";
        world.send(new WithdrawDossier(DOSSIER, "no money"), TELLER.on("2022-12-30"));
        world.send(new CloseBudgetYear(BUDGET_2022), MANAGER.on("2023-01-10"));
        ReceiveBankFile answer = file("0", "dossier-1/1", ADVANCE, "dossier-1/2", INTERIM);
        assertThat(world.refusal(answer, ACCOUNTANT.on("2023-01-12"))
                        .orElseThrow()
                        .values())
                .containsEntry("source", next)
                .containsEntry("inDossier", DOSSIER);
        world.send(new OpenBudget(next, Rules.NODE, 2023, NodeKind.OPERATOR, "", ""), MANAGER.on("2023-01-12"));
        world.send(answer, ACCOUNTANT.on("2023-01-12"));
        assertThat(world.events(BUDGET_2022, BudgetEvent.class))
                .endsWith(new BudgetEvent.PaymentCreditsRestored(
                        BUDGET_2022, Rules.NODE, 2022, DOSSIER, 2, INTERIM, 2022, false));
        assertThat(world.events(next, BudgetEvent.class))
                .endsWith(new BudgetEvent.CommitmentWithdrawn(next, Rules.NODE, 2023, DOSSIER, INTERIM, 2022, false));
    }

    /** The same lines in another file, as banks send them: nothing moves. */
    @Test
    void learnsNothingTwice() {
        issued();
        world.send(file("0", "dossier-1/1", ADVANCE, "dossier-1/2", INTERIM), ACCOUNTANT.on(DAY));
        int dossier = world.stream(DOSSIER).size();
        int run = world.stream(RUN).size();
        world.send(file("1", "dossier-1/1", ADVANCE, "dossier-1/2", INTERIM), ACCOUNTANT.on(DAY));
        assertThat(world.stream(DOSSIER)).hasSize(dossier);
        assertThat(world.stream(RUN)).hasSize(run);
    }

    @Test
    void refusesAFileThatDoesNotFit() {
        issued();
        refused(
                BankAmountDiffers.class,
                file("0", "dossier-1/1", ADVANCE, "dossier-1/2", INTERIM - 1),
                ACCOUNTANT.on(DAY));
        assertThat(world.events(RUN, PaymentRunEvent.class).getLast()).isInstanceOf(RunIssued.class);
        ReceiveBankFile strange = new ReceiveBankFile(
                "bank-" + DOCUMENT,
                "camt.054.001.08",
                "m1",
                DOCUMENT,
                List.of("another"),
                List.of("x/1"),
                List.of(BankOutcome.SETTLED),
                List.of(1L),
                List.of(DAY),
                List.of(""),
                List.of(""));
        refused(UnknownRun.class, strange, ACCOUNTANT.on(DAY));
    }

    /** What came back leaves in a second run under another name. */
    @Test
    void paysAgainWhatCameBack() {
        issued();
        world.send(file("0", "dossier-1/1", ADVANCE, "dossier-1/2", INTERIM), ACCOUNTANT.on(DAY));
        world.send(new VerifyBankDetails(DOSSIER, "call back"), MANAGER.on("2022-09-23"));
        world.send(new ReissuePayment(DOSSIER, 2), ORDONNATEUR.on("2022-09-25"));
        world.send(new ControlPayment(DOSSIER, 2, List.of(ControlPoint.values())), ACCOUNTANT.on("2022-09-26"));
        world.send(new PrepareRun("run-2", parse("2022-09-30")), ACCOUNTANT.on("2022-09-26"));
        world.send(new PlaceInRun(DOSSIER, 2, "run-2"), ACCOUNTANT.on("2022-09-26"));
        world.send(new ApproveRun("run-2", 1, INTERIM), ACCOUNTANT2.on("2022-09-27"));
        world.send(new IssueRun("run-2", DOCUMENT), ACCOUNTANT2.on("2022-09-28"));

        assertThat(world.events("run-2", PaymentRunEvent.class))
                .contains(new RunLineAdded("run-2", DOSSIER, 2, "dossier-1/2-2", INTERIM, IBAN_TOKEN, "accountant"));
        assertThat(world.events(BUDGET_2022, BudgetEvent.class))
                .endsWith(new BudgetEvent.PaymentCreditsConsumed(BUDGET_2022, Rules.NODE, 2022, DOSSIER, 2, INTERIM));
    }

    private void place(int payment) {
        world.send(new PlaceInRun(DOSSIER, payment, RUN), ACCOUNTANT.on("2022-09-16"));
    }

    private void approved() {
        place(1);
        place(2);
        world.send(new ApproveRun(RUN, 2, ADVANCE + INTERIM), ACCOUNTANT2.on("2022-09-17"));
    }

    private void issued() {
        approved();
        world.send(new IssueRun(RUN, DOCUMENT), ACCOUNTANT2.on("2022-09-19"));
    }

    private void refused(Class<?> rule, Record command, Acting by) {
        RuleViolated refusal =
                world.refusal(command, by).orElseThrow(() -> new AssertionError(command + " was accepted"));
        Exercised.refusal(rule, refusal);
    }

    private static PaymentExecuted executed(int payment) {
        Instalment instalment = payment == 1 ? Instalment.ADVANCE : Instalment.INTERIM;
        long cents = payment == 1 ? ADVANCE : INTERIM;
        return new PaymentExecuted(DOSSIER, CALL, 1, payment, instalment, BUDGET_2022, cents, parse("2022-09-19"), RUN);
    }

    /** {@code first} settled, {@code second} came back. */
    private static ReceiveBankFile file(String digit, String first, long firstCents, String second, long secondCents) {
        String sha256 = digit.repeat(64);
        return new ReceiveBankFile(
                "bank-" + sha256,
                "camt.054.001.08",
                "message " + digit,
                sha256,
                List.of(RUN, RUN),
                List.of(first, second),
                List.of(BankOutcome.SETTLED, BankOutcome.RETURNED),
                List.of(firstCents, secondCents),
                List.of(DAY, DAY),
                List.of("", ""),
                List.of("", ""));
    }
}

package fr.jalon.domain.budget;

import static fr.jalon.domain.budget.Credits.BILL;
import static fr.jalon.domain.language.People.MANAGER;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.bill.command.BillCommand.*;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.bill.event.BillEvent.AdvanceRegistered;
import fr.jalon.domain.bill.event.BillEvent.CancellationRegistered;
import fr.jalon.domain.bill.rule.AdvanceOver1pct;
import fr.jalon.domain.bill.rule.CancellationOver1_5pct;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.*;
import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.SubsidyKind;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Exercised;
import fr.jalon.domain.language.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever leaves one budget is recorded together with where it goes, or nothing is. Two programmes of one ministry and one of another, each
 * with 10 000 cents of AE and of CP of an act that opens 100 000 in all; a unit under the first; an operator.
 */
class AcrossBudgetsTest {
    private static final Acting MANAGING = MANAGER.on("2022-02-01");
    private static final List<String> STREAMS =
            List.of(BILL, "305-2022", "134-2022", "112-2022", "UO-2022", "ANCT-2022", "305-2023");

    private final World world = new World();

    @BeforeEach
    void theYearIsOpen() {
        world.send(new TableBill(BILL, FinanceActKind.INITIAL, 2022, "Finance bill"), MANAGING);
        List.of("305", "134", "112").forEach(programme -> inscribe(BILL, programme, 10_000));
        world.send(new PromulgateBill(BILL, "JO", parse("2021-12-30"), 100_000, 100_000), MANAGING);
        programme("305", "Économie");
        programme("134", "Économie");
        programme("112", "Cohésion");
        world.send(new OpenBudget("UO-2022", "UO", 2022, NodeKind.OPERATING_UNIT, "305-2022", ""), MANAGING);
        world.send(new OpenBudget("ANCT-2022", "ANCT", 2022), MANAGING);
        world.send(new OpenBudget("305-2023", "305", 2023, NodeKind.PROGRAMME, "", "Économie"), MANAGING);
    }

    @Test
    void receivesWhatIsMoved() {
        world.send(new MoveByVirement("305-2022", "134-2022", 200, 100, "decree", "JO"), MANAGING);
        assertThat(last("134-2022"))
                .isEqualTo(new VirementReceived("134-2022", "134", 2022, "305-2022", 200, 100, "decree", "JO"));
        world.send(new TransferCredits("305-2022", "112-2022", 900, 100, "decree", "JO"), MANAGING);
        assertThat(last("112-2022"))
                .isEqualTo(new TransferReceived("112-2022", "112", 2022, "305-2022", 900, 100, "decree", "JO"));
        world.send(new AllotCredits("305-2022", "UO-2022", 500, 400, "decision", "1"), MANAGING);
        assertThat(last("UO-2022"))
                .isEqualTo(new AllotmentReceived("UO-2022", "UO", 2022, "305-2022", 500, 400, "decision", "1"));
        world.send(new CarryForwardCredits("305-2022", 50, 40, "order", "JO"), MANAGING);
        assertThat(last("305-2023"))
                .isEqualTo(new CarriedForwardReceived("305-2023", "305", 2023, "305-2022", 50, 40, "order", "JO"));
    }

    @Test
    void notifiesTheOperatorOfWhatTheStateDecides() {
        world.send(
                new DecideOperatorSubsidy("112-2022", "ANCT-2022", SubsidyKind.PUBLIC_SERVICE, 700, 300, "decision"),
                MANAGING);
        assertThat(last("ANCT-2022"))
                .isEqualTo(new OperatorSubsidyReceived(
                        "ANCT-2022", "ANCT", 2022, "112-2022", SubsidyKind.PUBLIC_SERVICE, 700, 300, "decision"));
        refused(OverNotified.class, new OpenCredits("ANCT-2022", 701, 0, "vote", "1"));
        world.send(new OpenCredits("ANCT-2022", 700, 0, "vote", "1"), MANAGING);
    }

    /** What one opens before the law, the other gives up; both sides count, each against its limit. */
    @Test
    void givesUpElsewhereWhatIsAdvanced() {
        world.send(new AdvanceCredits("305-2022", "112-2022", 1_000, 400, "decree", "JO"), MANAGING);
        assertThat(last("112-2022"))
                .isEqualTo(new CreditsYielded("112-2022", "112", 2022, "305-2022", 1_000, 400, "decree", "JO"));
        assertThat(world.events(BILL, BillEvent.class))
                .endsWith(
                        new AdvanceRegistered(BILL, "305-2022", 1_000, 400),
                        new CancellationRegistered(BILL, "112-2022", 1_000, 400));
        refused(AdvanceOver1pct.class, new AdvanceCredits("134-2022", "112-2022", 1, 0, "decree", "JO"));
        refused(CancellationOver1_5pct.class, new CancelCredits("134-2022", 501, 0, false, "decree", "JO"));
        world.send(new CancelCredits("134-2022", 500, 0, false, "decree", "JO"), MANAGING);
    }

    /** A unit has most of the credits of its programme when a decree cancels more than was kept: they first come back up. */
    @Test
    void cancelsAndCarriesForwardWhatAUnitHandedBack() {
        world.send(new AllotCredits("305-2022", "UO-2022", 9_500, 9_500, "decision", "1"), MANAGING);
        CancelCredits decree = new CancelCredits("305-2022", 1_000, 1_000, false, "decree", "JO");
        refused(CreditsOverUnconsumed.class, decree);
        refused(NotAProgramme.class, new CancelCredits("UO-2022", 1_000, 1_000, false, "decree", "JO"));
        refused(NothingToHandBack.class, new HandBackCredits("305-2022", 1, 1, "decision", "2"));

        world.send(new HandBackCredits("UO-2022", 900, 900, "decision", "2"), MANAGING);
        assertThat(last("UO-2022"))
                .isEqualTo(new CreditsHandedBack("UO-2022", "UO", 2022, "305-2022", 900, 900, "decision", "2"));
        assertThat(last("305-2022"))
                .isEqualTo(new HandBackReceived("305-2022", "305", 2022, "UO-2022", 900, 900, "decision", "2"));
        world.send(decree, MANAGING);
        world.send(new CarryForwardCredits("305-2022", 400, 300, "order", "JO"), MANAGING);

        // Orders of March come after the close: nothing of the year is used, and nothing of it is lost below.
        world.send(new CloseBudgetYear("305-2022"), MANAGING);
        world.send(new CloseBudgetYear("UO-2022"), MANAGING);
        world.send(new HandBackCredits("UO-2022", 100, 0, "decision", "3"), MANAGING);
        world.send(new CarryForwardCredits("305-2022", 100, 0, "order", "JO"), MANAGING);
    }

    /** A finance act cancels what it says, beyond 1.5 % and of what was frozen too, and counts against nothing. */
    @Test
    void cancelsByFinanceActWithoutLimit() {
        CancelCredits asked = new CancelCredits("305-2022", 4_000, 3_000, false, "plfr-2022", "LFR", "JO");
        refused(FinanceActNeeded.class, asked);
        world.send(new TableBill("plfr-2022", FinanceActKind.AMENDING, 2022, "Amending bill"), MANAGING);
        refused(FinanceActNeeded.class, asked);
        world.send(new PromulgateBill("plfr-2022", "JO", parse("2022-01-30"), 1, 1), MANAGING);
        refused(FinanceActNeeded.class, new CancelCredits("305-2022", 1, 1, false, BILL, "LFI", "JO"));
        world.send(new OpenCredits("ANCT-2022", 9, 9, "vote", "1"), MANAGING);
        refused(NotAProgramme.class, new CancelCredits("ANCT-2022", 9, 9, false, "plfr-2022", "LFR", "JO"));
        int registered = world.stream(BILL).size();
        world.send(asked, MANAGING);
        assertThat(last("305-2022"))
                .isEqualTo(new CreditsCancelledByFinanceAct(
                        "305-2022", "305", 2022, 4_000, 3_000, false, "plfr-2022", "LFR", "JO"));
        world.send(new FreezeCredits("305-2022", 6_000, 7_000, "notice", "1"), MANAGING);
        world.send(new CancelCredits("305-2022", 6_000, 7_000, true, "plfr-2022", "LFR", "JO"), MANAGING);
        assertThat(world.stream(BILL)).hasSize(registered);
        world.send(new CancelCredits("134-2022", 1_500, 1_500, false, "decree", "JO"), MANAGING);
    }

    /** The act that lifts the limit is one, promulgated, of the year or of the next. */
    @Test
    void carriesMoreThanTheLimitByAFinanceActOnly() {
        CarryForwardCredits asked = new CarryForwardCredits("305-2022", 0, 9_000, "plf-2023", "order", "JO");
        refused(CpCarryOver3pct.class, new CarryForwardCredits("305-2022", 0, 9_000, "order", "JO"));
        refused(FinanceActNeeded.class, asked);
        world.send(new TableBill("plf-2023", FinanceActKind.INITIAL, 2023, "Finance bill"), MANAGING);
        refused(FinanceActNeeded.class, asked);
        world.send(new TableBill("plf-2024", FinanceActKind.INITIAL, 2024, "Finance bill"), MANAGING);
        world.send(new PromulgateBill("plf-2024", "JO", parse("2022-01-30"), 1, 1), MANAGING);
        refused(FinanceActNeeded.class, new CarryForwardCredits("305-2022", 0, 9_000, "plf-2024", "order", "JO"));
        world.send(new PromulgateBill("plf-2023", "JO", parse("2022-01-30"), 1, 1), MANAGING);
        world.send(asked, MANAGING);
        assertThat(last("305-2023"))
                .isEqualTo(new CarriedForwardReceived("305-2023", "305", 2023, "305-2022", 0, 9_000, "order", "JO"));
    }

    /** 1.5 % of the 100 000 of the act, over all its programmes. */
    @Test
    void cancelsUpToTheLimitOfTheAct() {
        world.send(new CancelCredits("305-2022", 1_000, 1_500, false, "decree", "JO"), MANAGING);
        world.send(new FreezeCredits("112-2022", 600, 600, "notice", "1"), MANAGING);
        refused(CancellationOver1_5pct.class, new CancelCredits("112-2022", 501, 0, true, "decree", "JO"));
        refused(CancellationOver1_5pct.class, new CancelCredits("134-2022", 1, 1, false, "decree", "JO"));
        world.send(new CancelCredits("112-2022", 500, 0, true, "decree", "JO"), MANAGING);
        assertThat(world.events(BILL, BillEvent.class))
                .endsWith(
                        new CancellationRegistered(BILL, "305-2022", 1_000, 1_500),
                        new CancellationRegistered(BILL, "112-2022", 500, 0));
    }

    @Test
    void cancelsWhatAnOperatorVotedUnderNoLimit() {
        world.send(new OpenCredits("ANCT-2022", 9_000, 9_000, "vote", "1"), MANAGING);
        int bill = world.stream(BILL).size();
        world.send(new CancelCredits("ANCT-2022", 9_000, 9_000, false, "vote", "2"), MANAGING);
        assertThat(world.stream(BILL)).hasSize(bill);
    }

    @ParameterizedTest
    @MethodSource("refusedElsewhere")
    void recordsNothingOfWhatIsRefusedElsewhere(Class<?> rule, Record command) {
        refused(rule, command);
    }

    static Stream<Arguments> refusedElsewhere() {
        return Stream.of(
                elsewhere(
                        VirementAcrossMinistries.class,
                        new MoveByVirement("305-2022", "112-2022", 1, 1, "decree", "JO")),
                elsewhere(CreditsNotOpened.class, new MoveByVirement("305-2022", "999-2022", 1, 1, "decree", "JO")),
                elsewhere(NotAProgramme.class, new MoveByVirement("305-2022", "UO-2022", 1, 1, "decree", "JO")),
                elsewhere(
                        TransferWithinMinistry.class,
                        new TransferCredits("305-2022", "134-2022", 1, 1, "decree", "JO")),
                elsewhere(CreditsNotOpened.class, new TransferCredits("305-2022", "999-2022", 1, 1, "decree", "JO")),
                elsewhere(
                        CreditsOverUnconsumed.class,
                        new AdvanceCredits("305-2022", "134-2022", 10_001, 0, "decree", "JO")),
                elsewhere(CreditsNotOpened.class, new AdvanceCredits("305-2022", "999-2022", 1, 1, "decree", "JO")),
                elsewhere(NotTheParent.class, new AllotCredits("134-2022", "UO-2022", 1, 1, "decision", "1")),
                elsewhere(CreditsNotOpened.class, new AllotCredits("305-2022", "999-2022", 1, 1, "decision", "1")),
                elsewhere(CreditsNotOpened.class, new CarryForwardCredits("134-2022", 1, 1, "order", "JO")),
                elsewhere(
                        WrongTier.class,
                        new DecideOperatorSubsidy("305-2022", "112-2022", SubsidyKind.TRANSFER, 1, 1, "decision")),
                elsewhere(
                        WrongTier.class,
                        new DecideOperatorSubsidy("305-2022", "305-2022", SubsidyKind.TRANSFER, 1, 1, "decision")),
                elsewhere(
                        CreditsNotOpened.class,
                        new DecideOperatorSubsidy("305-2022", "BPI-2022", SubsidyKind.TRANSFER, 1, 1, "decision")));
    }

    /** A bill that was tabled, even one whose amendments were adopted, opens nothing until it is an act. */
    @Test
    void opensNothingOfABill() {
        world.send(new TableBill("plfr-2022", FinanceActKind.AMENDING, 2022, "Amending bill"), MANAGING);
        inscribe("plfr-2022", "305", 1);
        OpenCredits opening = new OpenCredits("305-2022", 1, 1, CreditOrigin.AMENDING_ACT, "plfr-2022", "LFR", "JO");
        refused(CreditsNotOpened.class, opening);
        refused(
                CreditsNotOpened.class,
                new OpenCredits("305-2022", 1, 1, CreditOrigin.AMENDING_ACT, "unheard-of", "LFR", "JO"));
        world.send(new PromulgateBill("plfr-2022", "JO", parse("2022-01-30"), 1, 1), MANAGING);
        world.send(opening, MANAGING);
        refused(CreditsOverVote.class, opening);
    }

    /** 10 000 of the initial act of 2022: as much in all for 2023, of one special act or of two. */
    @Test
    void renewsUnderASpecialActWhatTheLastInitialActOpened() {
        special("special-1");
        special("special-2");
        refused(VotedServicesOverLastAct.class, votedServices("305-2023", "special-1", 10_001, 0));
        refused(VotedServicesOverLastAct.class, votedServices("305-2023", "special-1", 0, 10_001));
        world.send(votedServices("305-2023", "special-1", 6_000, 10_000), MANAGING);
        refused(VotedServicesOverLastAct.class, votedServices("305-2023", "special-2", 4_001, 0));
        world.send(votedServices("305-2023", "special-2", 4_000, 0), MANAGING);
    }

    @Test
    void renewsNothingOfAProgrammeThatHadNoInitialAct() {
        special("special-1");
        world.send(new OpenBudget("999-2022", "999", 2022, NodeKind.PROGRAMME, "", "Économie"), MANAGING);
        world.send(new OpenBudget("999-2023", "999", 2023, NodeKind.PROGRAMME, "", "Économie"), MANAGING);
        OpenCredits opening = votedServices("999-2023", "special-1", 1, 0);
        refused(VotedServicesOverLastAct.class, opening);
        world.send(new MapDestination("999-2023", "134"), MANAGING);
        world.send(opening, MANAGING);
    }

    @Test
    void renewsWhatWasNeverRecorded() {
        special("special-1");
        world.send(new OpenBudget("998-2023", "998", 2023, NodeKind.PROGRAMME, "", "Économie"), MANAGING);
        world.send(votedServices("998-2023", "special-1", 1, 0), MANAGING);
    }

    /** Declared on a programme, voted services hold for the units below it, however deep, and end with it. */
    @Test
    void promisesNothingNewUnderANodeUnderVotedServices() {
        world.send(new OpenBudget("CELL-2022", "CELL", 2022, NodeKind.OPERATING_UNIT, "UO-2022", ""), MANAGING);
        world.send(new AllotCredits("305-2022", "UO-2022", 500, 400, "decision", "1"), MANAGING);
        world.send(new AllotCredits("UO-2022", "CELL-2022", 500, 400, "decision", "2"), MANAGING);
        world.send(new DeclareRegime("305-2022", BudgetRegime.VOTED_SERVICES, "special act"), MANAGING);
        ReserveFunds promise = new ReserveFunds("CELL-2022", "dossier-1", 1, parse("2022-12-31"));
        refused(ServicesVotesRegime.class, promise);
        refused(ServicesVotesRegime.class, new CommitFunds("CELL-2022", "dossier-1", "MP-1", 1));
        world.send(new DeclareRegime("305-2022", BudgetRegime.NORMAL, "finance act"), MANAGING);
        world.send(promise, MANAGING);
    }

    /** Each was opened under the other: odd, and no reason to turn for ever. */
    @Test
    void asksEachNodeAboveOnce() {
        world.send(new OpenBudget("A-2022", "A", 2022, NodeKind.OPERATOR, "B-2022", ""), MANAGING);
        world.send(new OpenBudget("B-2022", "B", 2022, NodeKind.OPERATOR, "A-2022", ""), MANAGING);
        refused(InsufficientAvailableAE.class, new ReserveFunds("A-2022", "dossier-1", 1, parse("2022-12-31")));
    }

    private static Arguments elsewhere(Class<?> rule, Record command) {
        return Arguments.of(rule, command);
    }

    private void inscribe(String bill, String programme, long cents) {
        world.send(new InscribeProgramme(bill, "Économie", programme, "Programme", "Économie", cents, cents), MANAGING);
    }

    private void special(String bill) {
        world.send(new TableBill(bill, FinanceActKind.SPECIAL, 2023, "Special bill"), MANAGING);
        world.send(new PromulgateBill(bill, "JO", parse("2022-12-20"), 0, 0), MANAGING);
    }

    private static OpenCredits votedServices(String budgetId, String bill, long ae, long cp) {
        return new OpenCredits(budgetId, ae, cp, CreditOrigin.SPECIAL_ACT, bill, "decree", "JO");
    }

    private void programme(String node, String ministry) {
        String id = node + "-2022";
        world.send(new OpenBudget(id, node, 2022, NodeKind.PROGRAMME, "", ministry), MANAGING);
        world.send(new OpenCredits(id, 10_000, 10_000, CreditOrigin.INITIAL_ACT, BILL, "LFI", "JO"), MANAGING);
    }

    private void refused(Class<?> rule, Record command) {
        Map<String, Integer> before = sizes();
        RuleViolated refusal =
                world.refusal(command, MANAGING).orElseThrow(() -> new AssertionError(command + " was accepted"));
        Exercised.refusal(rule, refusal);
        assertThat(sizes()).as("facts recorded").isEqualTo(before);
    }

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new HashMap<>();
        STREAMS.forEach(stream -> sizes.put(stream, world.stream(stream).size()));
        return sizes;
    }

    private BudgetEvent last(String budgetId) {
        return world.events(budgetId, BudgetEvent.class).getLast();
    }
}

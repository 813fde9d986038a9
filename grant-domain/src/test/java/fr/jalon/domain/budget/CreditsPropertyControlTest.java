package fr.jalon.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.bill.event.BillEvent.AdvanceRegistered;
import fr.jalon.domain.bill.event.BillEvent.AmendmentDecided;
import fr.jalon.domain.bill.event.BillEvent.CancellationRegistered;
import fr.jalon.domain.budget.QuickWorld.Bug;
import fr.jalon.domain.budget.automation.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.CreditOrigin;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Controls of the property: each bug put back into the product is seen, by the family of identities that it breaks. */
class CreditsPropertyControlTest {
    private static final int HISTORIES = 3_000;

    /** The identities alone see it, whatever the accounts would have granted. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void seesTheBugByItsFamily(String name, String family, Bug bug) {
        assertThat(CreditsPropertyTest.seeds(HISTORIES)
                        .mapToObj(seed -> new History(seed, bug, false).violation())
                        .flatMap(Optional::stream)
                        .filter(wrong -> wrong.startsWith(family + ":"))
                        .findFirst())
                .as(name)
                .isPresent();
    }

    static Stream<Arguments> bugs() {
        return Stream.of(
                bug("moved", Bug.without(WhenCreditsMovedThenReceiveThem.class)),
                bug("advanced", Bug.without(WhenCreditsAdvancedThenGiveUpAsMuch.class)),
                bug("allotted", Bug.without(WhenCreditsAllottedThenReceiveThem.class)),
                bug("handed back", Bug.without(WhenCreditsHandedBackThenReceiveThem.class)),
                bug("carried", Bug.without(WhenCreditsCarriedForwardThenReceiveThem.class)),
                bug("counted", Bug.without(WhenCreditsCancelledThenCountThem.class)),
                bug("notified", Bug.without(WhenOperatorSubsidyDecidedThenNotifyIt.class)),
                bug("available", Bug.forgetting(FundsReserved.class)),
                bug("available", Bug.forgetting(CreditsAllotted.class)),
                bug("available", Bug.forgetting(CreditsFrozen.class)),
                bug("negative", Bug.forgetting(OperatorSubsidyDecided.class)),
                bug("negative", Bug.forgetting(PaymentCreditsConsumed.class)),
                bug("negative", Bug.forgetting(CreditsCarriedForward.class)),
                bug("negative", Bug.forgetting(CreditsHandedBack.class)),
                bug("negative", Bug.forgetting(CreditsCancelledByFinanceAct.class)),
                bug("limit", Bug.forgetting(VirementReceived.class)),
                bug("limit", Bug.forgetting(AllotmentReceived.class)),
                bug("limit", Bug.forgetting(CancellationRegistered.class)),
                bug("limit", Bug.forgetting(AdvanceRegistered.class)),
                bug("limit", Bug.forgetting(OperatorSubsidyReceived.class)),
                bug("limit", Bug.forgetting(OperatorSubsidyPaid.class)),
                bug("voted", Bug.forgetting(CreditsOpened.class)),
                bug("regime", Bug.forgetting(RegimeDeclared.class)),
                bug("closed", Bug.forgetting(BudgetEvent.BudgetYearClosed.class)),
                bug("year", Bug.forgetting(BudgetEvent.BudgetYearClosed.class)),
                bug("rolled forward", Bug.forgetting(CommitmentWithdrawn.class)),
                bug("rolled forward", Bug.forgetting(PaymentCreditsRestored.class)),
                Arguments.of(
                        "AE of an earlier year given back",
                        "year",
                        Bug.writing(fact -> fact instanceof CommitmentWithdrawn e
                                ? new CommitmentWithdrawn(
                                        e.budgetId(),
                                        e.node(),
                                        e.year(),
                                        e.dossierId(),
                                        e.aeCents(),
                                        e.originYear(),
                                        true)
                                : fact)),
                Arguments.of(
                        "an amendment usable though it was rejected",
                        "voted",
                        Bug.telling(fact -> fact instanceof AmendmentDecided e
                                ? new AmendmentDecided(
                                        e.billId(), e.amendment(), AmendmentOutcome.ADOPTED, e.decidedOn(), e.source())
                                : fact)),
                Arguments.of(
                        "what an adopted amendment takes still opened",
                        "voted",
                        Bug.telling(fact -> fact instanceof AmendmentDecided e
                                ? new AmendmentDecided(
                                        e.billId(), e.amendment(), AmendmentOutcome.FELL, e.decidedOn(), e.source())
                                : fact)),
                Arguments.of(
                        "voted services beyond the last initial act",
                        "voted",
                        Bug.telling(fact -> fact instanceof CreditsOpened e
                                ? new CreditsOpened(
                                        e.budgetId(),
                                        e.node(),
                                        e.year(),
                                        e.aeCents() + 1,
                                        e.cpCents() + 1,
                                        CreditOrigin.INITIAL_ACT,
                                        e.billId(),
                                        e.legalAct(),
                                        e.reference())
                                : fact)),
                Arguments.of(
                        "the regime of a node above not heeded",
                        "regime",
                        Bug.telling(fact -> fact instanceof RegimeDeclared e
                                ? new RegimeDeclared(
                                        e.budgetId(), e.node(), e.year(), BudgetRegime.NORMAL, e.legalAct())
                                : fact)),
                Arguments.of(
                        "a cent lost on the way",
                        "moved",
                        Bug.writing(fact -> fact instanceof VirementReceived e && e.aeCents() > 0
                                ? new VirementReceived(
                                        e.budgetId(),
                                        e.node(),
                                        e.year(),
                                        e.fromBudgetId(),
                                        e.aeCents() - 1,
                                        e.cpCents(),
                                        e.legalAct(),
                                        e.reference())
                                : fact)));
    }

    /** Any fact that an aggregate does not evolve with is missed, by one family or by a decision that the accounts do not share. */
    @ParameterizedTest
    @MethodSource("facts")
    void seesAnyFactThatIsForgotten(Class<?> fact) {
        assertThat(CreditsPropertyTest.seeds(HISTORIES)
                        .mapToObj(seed -> new History(seed, Bug.forgetting(fact), true).violation())
                        .flatMap(Optional::stream)
                        .findFirst())
                .isPresent();
    }

    static Stream<Class<?>> facts() {
        return Stream.of(BudgetEvent.class.getPermittedSubclasses())
                // No history has one.
                .filter(fact -> fact != DestinationMapped.class);
    }

    private static Arguments bug(String family, Bug bug) {
        String name = bug.automationLeftOut() == Void.class
                ? "forgets " + bug.forgotten().getSimpleName()
                : "without " + bug.automationLeftOut().getSimpleName();
        return Arguments.of(name, family, bug);
    }
}

package fr.jalon.domain.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.bill.BillBook;
import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.*;
import fr.jalon.domain.budget.rule.BudgetYearClosed;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Appropriations;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.*;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * The credits of one node for one year, and every act that moves them. Fr: crédits d'un exercice.
 *
 * <p>The root keeps what makes a year: its opening, the credits it was given or lost for good, its close. What moves between nodes, what
 * dossiers use and what funds the operator are decided by its members.
 */
@AggregateRoot(type = "budget")
public final class Budget {
    /**
     * What the bank sends back is a fact; refused, the whole file that tells it would be. A closed year gets nothing back of it. What is left
     * of that year is carried forward by orders of the next March (LOLF, art. 15), once the nodes below have handed theirs back: that uses
     * nothing of it, it only leaves it.
     */
    private static final Set<BudgetAct> EVEN_ONCE_CLOSED = EnumSet.of(
            BudgetAct.RESTORE_PAYMENT_CREDITS,
            BudgetAct.LOWER_COMMITMENT,
            BudgetAct.CARRY_FORWARD,
            BudgetAct.HAND_BACK_CREDITS,
            BudgetAct.RECEIVE_HAND_BACK);

    @AggregateIdentifier
    private @Nullable String budgetId;

    private final Node node = new Node();
    private final Position position = new Position();
    private final YearLimits limits = new YearLimits();

    @AggregateMember
    private final Movements movements = new Movements(node, position, limits);

    @AggregateMember
    private final Consumption consumption = new Consumption(node, position);

    @AggregateMember
    private final OperatorFunding funding = new OperatorFunding(node, position);

    private long version;

    /** Rebuilt from its events. */
    Budget() {}

    @CommandHandler
    Budget(OpenBudget command) {
        FieldMissing.check("node", command.node());
        BudgetIdInvalid.check(command.budgetId(), command.node(), command.year());
        Node.checkParent(command.budgetId(), command.year(), command.kind(), command.parentBudgetId());
        if (command.kind() == NodeKind.PROGRAMME) {
            FieldMissing.check("ministry", command.ministry());
        }
        apply(new BudgetOpened(
                command.budgetId(),
                command.node(),
                command.year(),
                command.kind(),
                command.parentBudgetId(),
                command.ministry()));
    }

    @CommandHandlerInterceptor
    void guard(BudgetCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), BudgetAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {
        BudgetYearClosed.check(node.isClosed() && !EVEN_ONCE_CLOSED.contains(act), node.id());
        switch ((BudgetAct) act) {
            case OPEN,
                    OPEN_CREDITS,
                    FREEZE_CREDITS,
                    UNFREEZE_CREDITS,
                    ALLOT_CREDITS,
                    RECEIVE_ALLOTMENT,
                    RECEIVE_HAND_BACK,
                    DECLARE_REGIME,
                    MAP_DESTINATION,
                    RECEIVE_CARRIED_FORWARD,
                    RESERVE,
                    RELEASE,
                    COMMIT,
                    WITHDRAW_COMMITMENT,
                    LOWER_COMMITMENT,
                    CONSUME_PAYMENT_CREDITS,
                    RESTORE_PAYMENT_CREDITS -> {}
            // Of the State, only a programme has the limits of these two; a unit first hands back what is to leave.
            case CANCEL_CREDITS, CARRY_FORWARD -> {
                if (node.kind().isState()) {
                    NotAProgramme.check(node.kind(), node.id());
                }
            }
            case FREEZE_FURTHER -> NothingFrozenYet.check(limits.wasFrozen(), node.id());
            case MOVE_BY_VIREMENT, RECEIVE_VIREMENT, TRANSFER_CREDITS, RECEIVE_TRANSFER, GIVE_UP_FOR_ADVANCE ->
                NotAProgramme.check(node.kind(), node.id());
            case ADVANCE_CREDITS -> {
                NotAProgramme.check(node.kind(), node.id());
                CreditsNotOpened.check(!limits.initialBillId().isEmpty(), node.id());
            }
            case HAND_BACK_CREDITS ->
                NothingToHandBack.check(
                        limits.wasAllotted() && !position.available().equals(Appropriations.NONE), node.id());
            case GIVE_CONTROLLER_OPINION -> NotAnOperatingBudget.check(node.kind(), node.id());
            case DECIDE_OPERATOR_SUBSIDY, PAY_OPERATOR_SUBSIDY ->
                WrongTier.check(node.kind().isState(), node.id(), node.kind());
            case RECEIVE_OPERATOR_SUBSIDY -> WrongTier.check(!node.kind().isState(), node.id(), node.kind());
            case CLOSE_YEAR -> ReservationsOpen.check(position.reservedFor());
        }
    }

    /** The acts that {@code roles} may send to the budget its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<BudgetEvent> events, Set<Role> roles, ActContext by) {
        Budget budget = new Budget();
        events.forEach(budget::evolve);
        return NextAct.among(List.of(BudgetAct.values()), roles, by, budget::guard);
    }

    @CommandHandler
    void decide(OpenCredits command, BillBook bills, BudgetBook budgets) {
        Appropriations asked =
                Movements.asked(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        CreditOrigin origin = command.origin();
        OriginMisplaced.check(isOpenedHere(origin), origin, node.kind());
        if (origin.needsFinanceAct()) {
            BillBook.Entry bill = bills.of(command.billId());
            CreditsNotOpened.check(bill.opens(origin, node.year()), command.billId());
            if (origin == CreditOrigin.SPECIAL_ACT) {
                limits.checkVotedServices(node.name(), asked, budgets.of(node.previousId()));
            } else {
                limits.checkVote(node.name(), asked, command.billId(), bill);
            }
        }
        if (origin == CreditOrigin.OPERATOR_VOTE) {
            funding.checkVote(asked.ae());
        }
        apply(new CreditsOpened(
                node.id(),
                node.name(),
                node.year(),
                command.aeCents(),
                command.cpCents(),
                origin,
                origin.needsFinanceAct() ? command.billId() : "",
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(FreezeCredits command) {
        position.checkUnconsumed(
                Movements.asked(command.aeCents(), command.cpCents(), command.legalAct(), command.reference()));
        apply(new CreditsFrozen(
                node.id(),
                node.name(),
                node.year(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(FreezeFurther command) {
        position.checkUnconsumed(
                Movements.asked(command.aeCents(), command.cpCents(), command.legalAct(), command.reference()));
        apply(new ReserveIncreased(
                node.id(),
                node.name(),
                node.year(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(UnfreezeCredits command) {
        position.checkFrozen(
                Movements.asked(command.aeCents(), command.cpCents(), command.legalAct(), command.reference()));
        apply(new CreditsUnfrozen(
                node.id(),
                node.name(),
                node.year(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    /** By decree, it counts against the yearly limit of the act that opened the credits of the programme; by finance act, against none. */
    @CommandHandler
    void decide(CancelCredits command, BillBook bills) {
        Appropriations asked =
                Movements.asked(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        if (command.onFrozen()) {
            position.checkFrozen(asked);
        } else {
            position.checkUnconsumed(asked);
        }
        if (command.billId().isBlank()) {
            CreditsNotOpened.check(
                    !node.kind().isState() || !limits.initialBillId().isEmpty(), node.id());
            apply(new CreditsCancelled(
                    node.id(),
                    node.name(),
                    node.year(),
                    command.aeCents(),
                    command.cpCents(),
                    command.onFrozen(),
                    limits.initialBillId(),
                    command.legalAct(),
                    command.reference()));
            return;
        }
        NotAProgramme.check(node.kind(), node.id());
        BillBook.Entry act = bills.of(command.billId());
        boolean mayCancel =
                act.opens(CreditOrigin.AMENDING_ACT, node.year()) || act.opens(CreditOrigin.YEAR_END_ACT, node.year());
        FinanceActNeeded.check(mayCancel, command.billId(), node.year());
        apply(new CreditsCancelledByFinanceAct(
                node.id(),
                node.name(),
                node.year(),
                command.aeCents(),
                command.cpCents(),
                command.onFrozen(),
                command.billId(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(DeclareRegime command) {
        FieldMissing.check("legalAct", command.legalAct());
        apply(new RegimeDeclared(node.id(), node.name(), node.year(), command.regime(), command.legalAct()));
    }

    @CommandHandler
    void decide(MapDestination command) {
        FieldMissing.check("previousNode", command.previousNode());
        apply(new DestinationMapped(node.id(), node.name(), node.year(), command.previousNode()));
    }

    @CommandHandler
    void decide(CloseBudgetYear command) {
        apply(new BudgetEvent.BudgetYearClosed(node.id(), node.name(), node.year()));
    }

    @EventSourcingHandler
    void evolve(BudgetEvent event) {
        budgetId = event.budgetId();
        version++;
        node.evolve(event);
        position.evolve(event);
        limits.evolve(event);
        funding.evolve(event);
    }

    private boolean isOpenedHere(CreditOrigin origin) {
        return switch (node.kind()) {
            case PROGRAMME -> origin != CreditOrigin.OPERATOR_VOTE;
            case OPERATOR -> !origin.needsFinanceAct();
            case MISSION, ACTION, OPERATING_BUDGET, OPERATING_UNIT -> false;
        };
    }
}

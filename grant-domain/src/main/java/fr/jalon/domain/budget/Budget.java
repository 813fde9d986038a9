package fr.jalon.domain.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.*;
import fr.jalon.domain.budget.rule.BudgetYearClosed;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Appropriations;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.*;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** The credits of one node for one year, and every act that moves them. Fr: crédits d'un exercice. */
@AggregateRoot(type = "budget")
public final class Budget {
    @AggregateIdentifier
    private @Nullable String budgetId;

    private String node = "";
    private int year;
    private boolean closed;
    private final Position position = new Position();
    private long version;

    /** Rebuilt from its events. */
    Budget() {}

    @CommandHandler
    Budget(OpenBudget command) {
        FieldMissing.check("node", command.node());
        BudgetIdInvalid.check(command.budgetId(), command.node(), command.year());
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
        BudgetYearClosed.check(closed, id());
        if (act == BudgetAct.CLOSE_YEAR) {
            ReservationsOpen.check(position.reservedFor());
        }
    }

    /** The acts that {@code roles} may send to the budget its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<BudgetEvent> events, Set<Role> roles, ActContext by) {
        Budget budget = new Budget();
        events.forEach(budget::evolve);
        return NextAct.among(List.of(BudgetAct.values()), roles, by, budget::guard);
    }

    @CommandHandler
    void decide(OpenCredits command) {
        amounts(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        apply(new CreditsOpened(
                id(),
                node,
                year,
                command.aeCents(),
                command.cpCents(),
                command.origin(),
                command.billId(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(FreezeCredits command) {
        Appropriations asked = amounts(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        checkUnconsumed(asked, position.unconsumed());
        apply(new CreditsFrozen(
                id(), node, year, command.aeCents(), command.cpCents(), command.legalAct(), command.reference()));
    }

    @CommandHandler
    void decide(UnfreezeCredits command) {
        checkFrozen(amounts(command.aeCents(), command.cpCents(), command.legalAct(), command.reference()));
        apply(new CreditsUnfrozen(
                id(), node, year, command.aeCents(), command.cpCents(), command.legalAct(), command.reference()));
    }

    @CommandHandler
    void decide(CancelCredits command) {
        Appropriations asked = amounts(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        if (command.onFrozen()) {
            checkFrozen(asked);
        } else {
            checkUnconsumed(asked, position.unconsumed());
        }
        apply(new CreditsCancelled(
                id(),
                node,
                year,
                command.aeCents(),
                command.cpCents(),
                command.onFrozen(),
                "",
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(CarryForwardCredits command) {
        Appropriations asked = amounts(command.aeCents(), command.cpCents(), command.legalAct(), command.reference());
        checkUnconsumed(asked, position.available());
        apply(new CreditsCarriedForward(
                id(),
                node,
                year,
                node + "-" + (year + 1),
                command.aeCents(),
                command.cpCents(),
                command.limitLifted(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(ReceiveCarriedForward command) {
        apply(new CarriedForwardReceived(
                id(),
                node,
                year,
                command.fromBudgetId(),
                command.aeCents(),
                command.cpCents(),
                command.legalAct(),
                command.reference()));
    }

    @CommandHandler
    void decide(ReserveFunds command) {
        Money asked = AmountNotPositive.check("aeCents", command.aeCents());
        AlreadyReserved.check(position.reservedFor().contains(command.dossierId()), command.dossierId());
        InsufficientAvailableAE.check(asked, position.available().ae());
        apply(new FundsReserved(id(), node, year, command.dossierId(), asked.cents(), command.expiresOn()));
    }

    @CommandHandler
    void decide(ReleaseReservation command) {
        // A dossier that holds nothing has nothing to release: saying it twice changes nothing.
        Money held = position.reservation(command.dossierId());
        if (!held.isZero()) {
            apply(new ReservationReleased(id(), node, year, command.dossierId(), held.cents()));
        }
    }

    @CommandHandler
    void decide(CommitFunds command) {
        Money asked = AmountNotPositive.check("aeCents", command.aeCents());
        Money available = position.available().ae();
        InsufficientAvailableAE.check(asked, available);
        apply(new FundsCommitted(
                id(), node, year, command.dossierId(), command.agreementNo(), asked.cents(), available.cents()));
    }

    @CommandHandler
    void decide(WithdrawCommitment command) {
        Money withdrawn = AmountNotPositive.check("aeCents", command.aeCents());
        boolean restored = command.originYear() == year;
        if (restored) {
            CommitmentOverWithdrawn.check(withdrawn, position.committed());
        }
        apply(new CommitmentWithdrawn(
                id(), node, year, command.dossierId(), withdrawn.cents(), command.originYear(), restored));
    }

    @CommandHandler
    void decide(ConsumePaymentCredits command) {
        Money paid = AmountNotPositive.check("cpCents", command.cpCents());
        InsufficientAvailableCP.check(paid, position.available().cp());
        apply(new PaymentCreditsConsumed(id(), node, year, command.dossierId(), command.payment(), paid.cents()));
    }

    @CommandHandler
    void decide(RestorePaymentCredits command) {
        Money restored = AmountNotPositive.check("cpCents", command.cpCents());
        apply(new PaymentCreditsRestored(
                id(),
                node,
                year,
                command.dossierId(),
                command.payment(),
                restored.cents(),
                command.paidYear(),
                command.paidYear() == year));
    }

    @CommandHandler
    void decide(CloseBudgetYear command) {
        apply(new BudgetEvent.BudgetYearClosed(id(), node, year));
    }

    @EventSourcingHandler
    void evolve(BudgetEvent event) {
        budgetId = event.budgetId();
        node = event.node();
        year = event.year();
        version++;
        closed = closed || event instanceof BudgetEvent.BudgetYearClosed;
        position.evolve(event);
    }

    private String id() {
        return Optional.ofNullable(budgetId).orElseThrow();
    }

    private static Appropriations amounts(long aeCents, long cpCents, String legalAct, String reference) {
        FieldMissing.check("legalAct", legalAct);
        FieldMissing.check("reference", reference);
        AmountNegative.check("aeCents", aeCents);
        AmountNegative.check("cpCents", cpCents);
        AmountNotPositive.check("aeCents + cpCents", Math.addExact(aeCents, cpCents));
        return Appropriations.ofCents(aeCents, cpCents);
    }

    private static void checkUnconsumed(Appropriations asked, Appropriations left) {
        CreditsOverUnconsumed.check("AE", asked.ae(), left.ae());
        CreditsOverUnconsumed.check("CP", asked.cp(), left.cp());
    }

    private void checkFrozen(Appropriations asked) {
        UnfreezeOverFrozen.check("AE", asked.ae(), position.frozen().ae());
        UnfreezeOverFrozen.check("CP", asked.cp(), position.frozen().cp());
    }
}

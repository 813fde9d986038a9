package fr.jalon.domain.budget;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.kernel.Appropriations;
import fr.jalon.domain.kernel.Money;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where the credits of a year stand. {@code available = opened - frozen - reserved - consumed}. Fr: situation des crédits. */
final class Position {
    private Appropriations opened = Appropriations.NONE;
    private Appropriations frozen = Appropriations.NONE;
    private Money committed = Money.ZERO;
    private Money paid = Money.ZERO;
    private final Map<String, Money> reservations = new TreeMap<>();

    void evolve(BudgetEvent event) {
        switch (event) {
            case BudgetOpened e -> {}
            case CreditsOpened e -> opened = opened.plus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case CreditsFrozen e -> frozen = frozen.plus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case CreditsUnfrozen e -> frozen = frozen.minus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case CreditsCancelled e -> {
                Appropriations cancelled = Appropriations.ofCents(e.aeCents(), e.cpCents());
                opened = opened.minus(cancelled);
                frozen = e.onFrozen() ? frozen.minus(cancelled) : frozen;
            }
            case CreditsCarriedForward e -> opened = opened.minus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case CarriedForwardReceived e -> opened = opened.plus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case FundsReserved e -> reservations.put(e.dossierId(), new Money(e.aeCents()));
            case ReservationReleased e -> reservations.remove(e.dossierId());
            case FundsCommitted e -> committed = committed.plus(new Money(e.aeCents()));
            case CommitmentWithdrawn e ->
                committed = e.aeRestored() ? committed.minus(new Money(e.aeCents())) : committed;
            case PaymentCreditsConsumed e -> paid = paid.plus(new Money(e.cpCents()));
            case BudgetEvent.BudgetYearClosed e -> {}
            case ReserveIncreased e -> {}
            case CreditsMovedByVirement e -> {}
            case VirementReceived e -> {}
            case CreditsTransferred e -> {}
            case TransferReceived e -> {}
            case CreditsAdvanced e -> {}
            case CreditsYielded e -> {}
            case CreditsAllotted e -> {}
            case AllotmentReceived e -> {}
            case DestinationMapped e -> {}
            case RegimeDeclared e -> {}
            case OperatorSubsidyDecided e -> {}
            case OperatorSubsidyReceived e -> {}
            case OperatorSubsidyPaid e -> {}
            case PaymentCreditsRestored e -> paid = e.cpRestored() ? paid.minus(new Money(e.cpCents())) : paid;
        }
    }

    /** Opened, neither frozen nor consumed; what is reserved can still be frozen, the promise was inside the house. */
    Appropriations unconsumed() {
        return new Appropriations(
                opened.ae().minusOrZero(frozen.ae().plus(committed)),
                opened.cp().minusOrZero(frozen.cp().plus(paid)));
    }

    Appropriations available() {
        Money reserved = Money.sum(reservations.values());
        return new Appropriations(
                unconsumed().ae().minusOrZero(reserved), unconsumed().cp());
    }

    Appropriations frozen() {
        return frozen;
    }

    Money committed() {
        return committed;
    }

    Money reservation(String dossierId) {
        return reservations.getOrDefault(dossierId, Money.ZERO);
    }

    Set<String> reservedFor() {
        return Set.copyOf(reservations.keySet());
    }
}

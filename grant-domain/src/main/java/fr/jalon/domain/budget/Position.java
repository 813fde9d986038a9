package fr.jalon.domain.budget;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.CreditsOverUnconsumed;
import fr.jalon.domain.budget.rule.HandBackOverAllotted;
import fr.jalon.domain.budget.rule.UnfreezeOverFrozen;
import fr.jalon.domain.kernel.Appropriations;
import fr.jalon.domain.kernel.Money;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the credits of a year stand. {@code available = opened - frozen - allotted - reserved - consumed}; what is consumed is committed
 * (AE) or paid (CP), to a dossier or to the operator. Fr: situation des crédits.
 */
final class Position {
    private Appropriations opened = Appropriations.NONE;
    private Appropriations frozen = Appropriations.NONE;
    private Appropriations allotted = Appropriations.NONE;
    private Money committed = Money.ZERO;
    private Money paid = Money.ZERO;
    private Appropriations toOperators = Appropriations.NONE;
    private final Map<String, Money> reservations = new TreeMap<>();

    void evolve(BudgetEvent event) {
        switch (event) {
            case BudgetOpened e -> {}
            case CreditsOpened e -> open(e.aeCents(), e.cpCents());
            case CreditsFrozen e -> freeze(e.aeCents(), e.cpCents());
            case ReserveIncreased e -> freeze(e.aeCents(), e.cpCents());
            case CreditsUnfrozen e -> unfreeze(e.aeCents(), e.cpCents());
            case CreditsCancelled e -> cancel(e.aeCents(), e.cpCents(), e.onFrozen());
            case CreditsCancelledByFinanceAct e -> cancel(e.aeCents(), e.cpCents(), e.onFrozen());
            case CreditsMovedByVirement e -> take(e.aeCents(), e.cpCents());
            case VirementReceived e -> open(e.aeCents(), e.cpCents());
            case CreditsTransferred e -> take(e.aeCents(), e.cpCents());
            case TransferReceived e -> open(e.aeCents(), e.cpCents());
            case CreditsAdvanced e -> open(e.aeCents(), e.cpCents());
            case CreditsYielded e -> take(e.aeCents(), e.cpCents());
            case CreditsAllotted e -> allotted = allotted.plus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case AllotmentReceived e -> open(e.aeCents(), e.cpCents());
            case CreditsHandedBack e -> take(e.aeCents(), e.cpCents());
            case HandBackReceived e -> allotted = allotted.minus(Appropriations.ofCents(e.aeCents(), e.cpCents()));
            case ControllerOpinionGiven e -> {}
            case CreditsCarriedForward e -> take(e.aeCents(), e.cpCents());
            case CarriedForwardReceived e -> open(e.aeCents(), e.cpCents());
            case DestinationMapped e -> {}
            case RegimeDeclared e -> {}
            case OperatorSubsidyDecided e -> toOperators = toOperators.plus(Appropriations.ofCents(e.aeCents(), 0));
            case OperatorSubsidyReceived e -> {}
            case OperatorSubsidyPaid e -> toOperators = toOperators.plus(Appropriations.ofCents(0, e.cpCents()));
            case FundsReserved e -> reservations.put(e.dossierId(), new Money(e.aeCents()));
            case ReservationReleased e -> reservations.remove(e.dossierId());
            case FundsCommitted e -> committed = committed.plus(new Money(e.aeCents()));
            case CommitmentWithdrawn e ->
                committed = e.aeRestored() ? committed.minus(new Money(e.aeCents())) : committed;
            case PaymentCreditsConsumed e -> paid = paid.plus(new Money(e.cpCents()));
            case PaymentCreditsRestored e -> paid = e.cpRestored() ? paid.minus(new Money(e.cpCents())) : paid;
            case BudgetEvent.BudgetYearClosed e -> {}
        }
    }

    /** No more than what is neither consumed nor handed on; what is reserved can still be frozen, the promise was inside the house. */
    void checkUnconsumed(Appropriations asked) {
        checkLeft(asked, unconsumed());
    }

    void checkAvailable(Appropriations asked) {
        checkLeft(asked, available());
    }

    void checkFrozen(Appropriations asked) {
        UnfreezeOverFrozen.check("AE", asked.ae(), frozen.ae());
        UnfreezeOverFrozen.check("CP", asked.cp(), frozen.cp());
    }

    /** What comes back was handed down from here. */
    void checkAllotted(Appropriations asked) {
        HandBackOverAllotted.check("AE", asked.ae(), allotted.ae());
        HandBackOverAllotted.check("CP", asked.cp(), allotted.cp());
    }

    Appropriations available() {
        Money reserved = Money.sum(reservations.values());
        return new Appropriations(
                unconsumed().ae().minusOrZero(reserved), unconsumed().cp());
    }

    /** What may be handed down in all, once what is frozen is left aside. Fr: crédits ouverts, nets de la mise en réserve. */
    Appropriations net() {
        return opened.minus(frozen);
    }

    Money committed() {
        return committed;
    }

    Money paid() {
        return paid;
    }

    Money reservation(String dossierId) {
        return reservations.getOrDefault(dossierId, Money.ZERO);
    }

    Set<String> reservedFor() {
        return Set.copyOf(reservations.keySet());
    }

    private Appropriations unconsumed() {
        Appropriations used = frozen.plus(allotted).plus(toOperators).plus(new Appropriations(committed, paid));
        return new Appropriations(
                opened.ae().minusOrZero(used.ae()), opened.cp().minusOrZero(used.cp()));
    }

    private void open(long aeCents, long cpCents) {
        opened = opened.plus(Appropriations.ofCents(aeCents, cpCents));
    }

    private void take(long aeCents, long cpCents) {
        opened = opened.minus(Appropriations.ofCents(aeCents, cpCents));
    }

    private void cancel(long aeCents, long cpCents, boolean onFrozen) {
        take(aeCents, cpCents);
        if (onFrozen) {
            unfreeze(aeCents, cpCents);
        }
    }

    private void freeze(long aeCents, long cpCents) {
        frozen = frozen.plus(Appropriations.ofCents(aeCents, cpCents));
    }

    private void unfreeze(long aeCents, long cpCents) {
        frozen = frozen.minus(Appropriations.ofCents(aeCents, cpCents));
    }

    private static void checkLeft(Appropriations asked, Appropriations left) {
        CreditsOverUnconsumed.check("AE", asked.ae(), left.ae());
        CreditsOverUnconsumed.check("CP", asked.cp(), left.cp());
    }
}

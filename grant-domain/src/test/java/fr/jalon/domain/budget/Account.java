package fr.jalon.domain.budget;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The account of one node and year, written apart from the product, in plain cents. It says what is wrong with a fact, by family. */
final class Account {
    /** A pair of amounts. */
    static final class Sum {
        long ae;
        long cp;

        void add(long moreAe, long moreCp) {
            ae += moreAe;
            cp += moreCp;
        }
    }

    final BudgetOpened node;
    final Sum opened = new Sum();
    final Sum frozen = new Sum();
    final Sum allotted = new Sum();
    final Sum consumed = new Sum();
    final Sum initial = new Sum();
    final Sum moved = new Sum();
    final Sum special = new Sum();
    /** What each finance act opened. */
    final Map<String, Sum> byBill = new HashMap<>();
    /** Handed down to this node, less what it gave back. */
    final Sum received = new Sum();

    final Map<String, Long> reservations = new HashMap<>();
    final Map<String, Long> decidedCp = new HashMap<>();
    final Map<String, Long> subsidyPaidCp = new HashMap<>();
    String bill = "";
    long committed;
    long paid;
    long carriedCp;
    long notifiedAe;
    long operatorVotedAe;
    boolean notified;
    boolean voted;
    boolean everFrozen;
    boolean votedServices;
    boolean closed;
    boolean reviewed;

    Account(BudgetOpened node) {
        this.node = node;
    }

    boolean isProgramme() {
        return node.kind() == NodeKind.PROGRAMME;
    }

    long freeAe() {
        return opened.ae - frozen.ae - allotted.ae - consumed.ae;
    }

    long freeCp() {
        return opened.cp - frozen.cp - allotted.cp - consumed.cp;
    }

    long netAe() {
        return opened.ae - frozen.ae;
    }

    long netCp() {
        return opened.cp - frozen.cp;
    }

    /** Handed down beyond a quarter of what {@code above} may hand down in all, and the controller has said nothing yet. */
    boolean isOverAQuarter(Account above, long moreAe, long moreCp) {
        return node.kind() == NodeKind.OPERATING_BUDGET
                && !reviewed
                && ((received.ae + moreAe) * 4 > above.netAe() || (received.cp + moreCp) * 4 > above.netCp());
    }

    long reserved() {
        return reservations.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A freeze may bite into what is reserved: then nothing is available. */
    long availableAe() {
        return Math.max(0, freeAe() - reserved());
    }

    long availableCp() {
        return freeCp();
    }

    /** Writes {@code fact}, then says what it broke. */
    Optional<String> write(BudgetEvent fact) {
        if (closed && !mayFollowTheClose(fact)) {
            return Optional.of("closed: " + fact);
        }
        long availableBefore = availableAe();
        long uncoveredBefore = Math.max(0, reserved() - freeAe());
        Optional<String> wrong = enter(fact, availableBefore);
        if (wrong.isPresent()) {
            return wrong;
        }
        long uncovered = Math.max(0, reserved() - freeAe());
        if (uncovered > uncoveredBefore && !mayUncover(fact)) {
            return Optional.of("available: " + fact + " takes what was promised, " + this);
        }
        if (freeAe() < 0 || freeCp() < 0 || frozen.ae < 0 || frozen.cp < 0 || committed < 0 || paid < 0) {
            return Optional.of("negative: " + fact + " on " + this);
        }
        return limits(fact);
    }

    /** What is left may leave for the next year, and what came back of what was signed or paid is told; nothing else. */
    private static boolean mayFollowTheClose(BudgetEvent fact) {
        return fact instanceof CreditsCarriedForward
                || fact instanceof CreditsHandedBack
                || fact instanceof HandBackReceived
                || fact instanceof CommitmentWithdrawn
                || fact instanceof PaymentCreditsRestored;
    }

    /** Freezes and cancellations come from outside: they may take what was only promised inside. */
    private static boolean mayUncover(BudgetEvent fact) {
        return fact instanceof CreditsFrozen
                || fact instanceof ReserveIncreased
                || fact instanceof CreditsCancelled
                || fact instanceof CreditsCancelledByFinanceAct;
    }

    private Optional<String> limits(BudgetEvent fact) {
        boolean virement = moved.ae * 50 <= initial.ae && moved.cp * 50 <= initial.cp;
        boolean carry = !isProgramme() || carriedCp * 100 <= initial.cp * 3;
        boolean vote = !isVote(fact) || !notified || operatorVotedAe <= notifiedAe;
        boolean subsidy = subsidyPaidCp.entrySet().stream()
                .allMatch(each -> each.getValue() <= decidedCp.getOrDefault(each.getKey(), 0L));
        boolean handedBack = received.ae >= 0 && received.cp >= 0;
        return virement && carry && vote && subsidy && handedBack
                ? Optional.empty()
                : Optional.of("limit: " + fact + " on " + this);
    }

    /** What was voted before the first notification stands; nothing is added to it beyond what was notified. */
    private static boolean isVote(BudgetEvent fact) {
        return fact instanceof CreditsOpened e && e.origin() == CreditOrigin.OPERATOR_VOTE && e.aeCents() > 0;
    }

    private Optional<String> enter(BudgetEvent fact, long availableBefore) {
        switch (fact) {
            case BudgetOpened e -> {}
            case CreditsOpened e -> {
                opened.add(e.aeCents(), e.cpCents());
                if (e.origin().needsFinanceAct()) {
                    voted = true;
                    Accounts.sum(byBill, e.billId()).add(e.aeCents(), e.cpCents());
                }
                if (e.origin() == CreditOrigin.SPECIAL_ACT) {
                    special.add(e.aeCents(), e.cpCents());
                }
                if (e.origin() == CreditOrigin.INITIAL_ACT) {
                    initial.add(e.aeCents(), e.cpCents());
                    bill = e.billId();
                }
                operatorVotedAe += e.origin() == CreditOrigin.OPERATOR_VOTE ? e.aeCents() : 0;
            }
            case CreditsFrozen e -> {
                frozen.add(e.aeCents(), e.cpCents());
                everFrozen = true;
            }
            case ReserveIncreased e -> frozen.add(e.aeCents(), e.cpCents());
            case CreditsUnfrozen e -> frozen.add(-e.aeCents(), -e.cpCents());
            case CreditsCancelled e -> cancel(e.aeCents(), e.cpCents(), e.onFrozen());
            case CreditsCancelledByFinanceAct e -> cancel(e.aeCents(), e.cpCents(), e.onFrozen());
            case CreditsMovedByVirement e -> {
                opened.add(-e.aeCents(), -e.cpCents());
                moved.add(e.aeCents(), e.cpCents());
            }
            case VirementReceived e -> {
                opened.add(e.aeCents(), e.cpCents());
                moved.add(e.aeCents(), e.cpCents());
            }
            case CreditsTransferred e -> opened.add(-e.aeCents(), -e.cpCents());
            case TransferReceived e -> opened.add(e.aeCents(), e.cpCents());
            case CreditsAdvanced e -> opened.add(e.aeCents(), e.cpCents());
            case CreditsYielded e -> opened.add(-e.aeCents(), -e.cpCents());
            case CreditsAllotted e -> {
                allotted.add(e.aeCents(), e.cpCents());
                if (e.netAeCents() != netAe() || e.netCpCents() != netCp()) {
                    return Optional.of("available: " + e + " says what was not, " + this);
                }
            }
            case AllotmentReceived e -> {
                opened.add(e.aeCents(), e.cpCents());
                received.add(e.aeCents(), e.cpCents());
            }
            case CreditsHandedBack e -> {
                opened.add(-e.aeCents(), -e.cpCents());
                received.add(-e.aeCents(), -e.cpCents());
            }
            case HandBackReceived e -> allotted.add(-e.aeCents(), -e.cpCents());
            case ControllerOpinionGiven e -> reviewed = true;
            case CreditsCarriedForward e -> {
                opened.add(-e.aeCents(), -e.cpCents());
                carriedCp += e.limitLifted() ? 0 : e.cpCents();
            }
            case CarriedForwardReceived e -> opened.add(e.aeCents(), e.cpCents());
            case DestinationMapped e -> {}
            case RegimeDeclared e -> votedServices = e.regime() == BudgetRegime.VOTED_SERVICES;
            case OperatorSubsidyDecided e -> {
                consumed.add(e.aeCents(), 0);
                decidedCp.merge(e.operatorBudgetId(), e.cpCents(), Long::sum);
            }
            case OperatorSubsidyReceived e -> {
                notified = true;
                notifiedAe += e.aeCents();
            }
            case OperatorSubsidyPaid e -> {
                consumed.add(0, e.cpCents());
                subsidyPaidCp.merge(e.operatorBudgetId(), e.cpCents(), Long::sum);
            }
            case FundsReserved e -> {
                if (reservations.put(e.dossierId(), e.aeCents()) != null) {
                    return Optional.of("reserved: twice, " + e);
                }
            }
            case ReservationReleased e -> {
                Long held = reservations.remove(e.dossierId());
                if (held == null || held != e.aeCents()) {
                    return Optional.of("reserved: " + e + " releases what was not held, " + held);
                }
            }
            case FundsCommitted e -> {
                consumed.add(e.aeCents(), 0);
                committed += e.aeCents();
                if (e.aeAvailableBeforeCents() != availableBefore) {
                    return Optional.of("available: " + e + " says what was not, " + availableBefore);
                }
            }
            case CommitmentWithdrawn e -> {
                if (e.aeRestored() != (e.originYear() == node.year() && !closed)) {
                    return Optional.of("year: " + e);
                }
                consumed.add(e.aeRestored() ? -e.aeCents() : 0, 0);
                committed -= e.aeRestored() ? e.aeCents() : 0;
            }
            case PaymentCreditsConsumed e -> {
                consumed.add(0, e.cpCents());
                paid += e.cpCents();
            }
            case PaymentCreditsRestored e -> {
                if (e.cpRestored() != (e.paidYear() == node.year() && !closed)) {
                    return Optional.of("year: " + e);
                }
                consumed.add(0, e.cpRestored() ? -e.cpCents() : 0);
                paid -= e.cpRestored() ? e.cpCents() : 0;
            }
            case BudgetEvent.BudgetYearClosed e -> closed = true;
        }
        return Optional.empty();
    }

    private void cancel(long ae, long cp, boolean onFrozen) {
        opened.add(-ae, -cp);
        if (onFrozen) {
            frozen.add(-ae, -cp);
        }
    }

    @Override
    public String toString() {
        return node.budgetId() + ": opened " + opened.ae + "/" + opened.cp + ", frozen " + frozen.ae + "/" + frozen.cp
                + ", allotted " + allotted.ae + "/" + allotted.cp + ", reserved " + reservations + ", consumed "
                + consumed.ae + "/" + consumed.cp + ", moved " + moved.ae + "/" + moved.cp;
    }
}

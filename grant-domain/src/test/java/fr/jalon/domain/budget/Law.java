package fr.jalon.domain.budget;

import fr.jalon.domain.bill.command.BillCommand.LiftOffset;
import fr.jalon.domain.bill.command.BillCommand.PromulgateBill;
import fr.jalon.domain.bill.command.BillCommand.RecordAmendmentOutcome;
import fr.jalon.domain.bill.event.BillEvent.AmendmentDeposited;
import fr.jalon.domain.bill.event.BillEvent.BillPromulgated;
import fr.jalon.domain.bill.event.BillEvent.BillTabled;
import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.domain.kernel.NodeKind;
import java.util.List;
import java.util.Map;

/** Whether the accounts allow what is asked, counterparts and limits included; written apart from the product. */
final class Law {
    private static final Map<CreditOrigin, FinanceActKind> KINDS = Map.of(
            CreditOrigin.INITIAL_ACT, FinanceActKind.INITIAL,
            CreditOrigin.AMENDING_ACT, FinanceActKind.AMENDING,
            CreditOrigin.YEAR_END_ACT, FinanceActKind.YEAR_END,
            CreditOrigin.SPECIAL_ACT, FinanceActKind.SPECIAL);

    private final Accounts accounts;

    Law(Accounts accounts) {
        this.accounts = accounts;
    }

    boolean allows(Record command) {
        return switch (command) {
            case PromulgateBill c -> !accounts.acts.containsKey(c.billId());
            case LiftOffset c -> !accounts.acts.containsKey(c.billId()) && waits(c.billId(), c.amendment(), 1);
            case RecordAmendmentOutcome c -> waits(c.billId(), c.amendment(), 1) || waits(c.billId(), c.amendment(), 2);
            case BudgetCommand c -> {
                Account account = accounts.account(c.budgetId());
                yield (!account.closed || mayFollowTheClose(c)) && allows(account, c);
            }
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private static boolean mayFollowTheClose(BudgetCommand command) {
        return command instanceof RestorePaymentCredits
                || command instanceof LowerCommitment
                || command instanceof CarryForwardCredits
                || command instanceof HandBackCredits;
    }

    private boolean allows(Account a, BudgetCommand command) {
        return switch (command) {
            case OpenCredits c -> some(c.aeCents(), c.cpCents()) && opens(a, c);
            case FreezeCredits c ->
                some(c.aeCents(), c.cpCents()) && c.aeCents() <= a.freeAe() && c.cpCents() <= a.freeCp();
            case FreezeFurther c ->
                some(c.aeCents(), c.cpCents())
                        && a.everFrozen
                        && c.aeCents() <= a.freeAe()
                        && c.cpCents() <= a.freeCp();
            case UnfreezeCredits c ->
                some(c.aeCents(), c.cpCents()) && c.aeCents() <= a.frozen.ae && c.cpCents() <= a.frozen.cp;
            case CancelCredits c -> some(c.aeCents(), c.cpCents()) && cancels(a, c);
            case MoveByVirement c ->
                leaves(a, c.toBudgetId(), c.aeCents(), c.cpCents())
                        && bothProgrammes(a, c.toBudgetId())
                        && sameMinistry(a, c.toBudgetId())
                        && withinTwoPercent(a, c.aeCents(), c.cpCents())
                        && withinTwoPercent(accounts.account(c.toBudgetId()), c.aeCents(), c.cpCents());
            case TransferCredits c ->
                leaves(a, c.toBudgetId(), c.aeCents(), c.cpCents())
                        && bothProgrammes(a, c.toBudgetId())
                        && !sameMinistry(a, c.toBudgetId())
                        && accounts.account(c.toBudgetId()).voted;
            case AdvanceCredits c -> some(c.aeCents(), c.cpCents()) && advances(a, c);
            case AllotCredits c ->
                leaves(a, c.toBudgetId(), c.aeCents(), c.cpCents())
                        && accounts.account(c.toBudgetId())
                                .node
                                .parentBudgetId()
                                .equals(c.budgetId())
                        && !accounts.account(c.toBudgetId()).isOverAQuarter(a, c.aeCents(), c.cpCents());
            case HandBackCredits c ->
                some(c.aeCents(), c.cpCents())
                        && c.aeCents() <= Math.min(a.received.ae, a.availableAe())
                        && c.cpCents() <= Math.min(a.received.cp, a.availableCp())
                        && accounts.budgets.containsKey(a.node.parentBudgetId());
            case GiveControllerOpinion c -> a.node.kind() == NodeKind.OPERATING_BUDGET;
            case CarryForwardCredits c -> some(c.aeCents(), c.cpCents()) && carries(a, c);
            case ReserveFunds c ->
                !accounts.isUnderVotedServices(c.budgetId())
                        && c.aeCents() > 0
                        && !a.reservations.containsKey(c.dossierId())
                        && c.aeCents() <= a.availableAe();
            case ReleaseReservation c -> true;
            case CommitFunds c ->
                !accounts.isUnderVotedServices(c.budgetId()) && c.aeCents() > 0 && c.aeCents() <= a.availableAe();
            case WithdrawCommitment c ->
                c.aeCents() > 0 && (c.originYear() != a.node.year() || c.aeCents() <= a.committed);
            case LowerCommitment c ->
                c.aeCents() > 0 && (a.closed || c.originYear() != a.node.year() || c.aeCents() <= a.committed);
            case ConsumePaymentCredits c -> c.cpCents() > 0 && c.cpCents() <= a.availableCp();
            case RestorePaymentCredits c ->
                c.cpCents() > 0 && (a.closed || c.paidYear() != a.node.year() || c.cpCents() <= a.paid);
            case DecideOperatorSubsidy c ->
                some(c.aeCents(), c.cpCents())
                        && a.node.kind().isState()
                        && c.aeCents() <= a.availableAe()
                        && isOpen(c.operatorBudgetId())
                        && !accounts.account(c.operatorBudgetId()).node.kind().isState();
            case PayOperatorSubsidy c ->
                c.cpCents() > 0
                        && a.node.kind().isState()
                        && a.subsidyPaidCp.getOrDefault(c.operatorBudgetId(), 0L) + c.cpCents()
                                <= a.decidedCp.getOrDefault(c.operatorBudgetId(), 0L)
                        && c.cpCents() <= a.availableCp();
            case DeclareRegime c -> true;
            case CloseBudgetYear c -> a.reservations.isEmpty();
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private boolean opens(Account a, OpenCredits c) {
        if (c.origin() == CreditOrigin.OPERATOR_VOTE) {
            return a.node.kind() == NodeKind.OPERATOR
                    && (!a.notified || a.operatorVotedAe + c.aeCents() <= a.notifiedAe);
        }
        if (c.origin() == CreditOrigin.CONTRIBUTION || c.origin() == CreditOrigin.RESTORATION) {
            return a.isProgramme() || a.node.kind() == NodeKind.OPERATOR;
        }
        Account.Sum left = accounts.left(a, c.origin(), c.billId());
        return a.isProgramme()
                && isAct(c.billId(), KINDS.get(c.origin()), a.node.year())
                && c.aeCents() <= left.ae
                && c.cpCents() <= left.cp;
    }

    private boolean waits(String bill, String number, int part) {
        String key = Accounts.line(bill, number);
        AmendmentDeposited amendment = accounts.amendments.get(key);
        return amendment != null && amendment.part() == part && !accounts.decided.containsKey(key);
    }

    private boolean isAct(String billId, FinanceActKind kind, int year) {
        BillTabled bill = accounts.bills.get(billId);
        return bill != null && accounts.acts.containsKey(billId) && bill.kind() == kind && bill.year() == year;
    }

    private boolean cancels(Account a, CancelCredits c) {
        boolean there = c.onFrozen()
                ? c.aeCents() <= a.frozen.ae && c.cpCents() <= a.frozen.cp
                : c.aeCents() <= a.freeAe() && c.cpCents() <= a.freeCp();
        boolean may = !c.billId().isEmpty()
                ? a.isProgramme()
                        && (isAct(c.billId(), FinanceActKind.AMENDING, a.node.year())
                                || isAct(c.billId(), FinanceActKind.YEAR_END, a.node.year()))
                : !a.isProgramme() || (!a.bill.isEmpty() && withinCancellations(a.bill, c.aeCents(), c.cpCents()));
        return there && hasItsOwn(a) && may;
    }

    private boolean advances(Account a, AdvanceCredits c) {
        if (!a.isProgramme() || a.bill.isEmpty() || !isAnotherOfTheYear(a, c.fromBudgetId())) {
            return false;
        }
        Account from = accounts.account(c.fromBudgetId());
        Account.Sum before = Accounts.sum(accounts.advanced, a.bill);
        BillPromulgated act = act(a.bill);
        return from.isProgramme()
                && c.aeCents() <= from.availableAe()
                && c.cpCents() <= from.availableCp()
                && (before.ae + c.aeCents()) * 100 <= act.totalAeCents()
                && (before.cp + c.cpCents()) * 100 <= act.totalCpCents()
                && withinCancellations(a.bill, c.aeCents(), c.cpCents());
    }

    private boolean carries(Account a, CarryForwardCredits c) {
        String act = c.liftedByBillId();
        boolean within = act.isEmpty()
                ? !a.isProgramme() || (a.carriedCp + c.cpCents()) * 100 <= a.initial.cp * 3
                : accounts.acts.containsKey(act)
                        && List.of(a.node.year(), a.node.year() + 1)
                                .contains(accounts.bills.get(act).year());
        return within
                && hasItsOwn(a)
                && c.aeCents() <= a.availableAe()
                && c.cpCents() <= a.availableCp()
                && isOpen(a.node.node() + "-" + (a.node.year() + 1));
    }

    /** What the organic law lets be cancelled or carried forward of the State is a programme; an operator has its own budget. */
    private static boolean hasItsOwn(Account a) {
        return a.isProgramme() || a.node.kind() == NodeKind.OPERATOR;
    }

    private boolean leaves(Account a, String other, long ae, long cp) {
        return some(ae, cp) && ae <= a.availableAe() && cp <= a.availableCp() && isAnotherOfTheYear(a, other);
    }

    private boolean isAnotherOfTheYear(Account a, String other) {
        return isOpen(other)
                && accounts.account(other).node.year() == a.node.year()
                && !other.equals(a.node.budgetId());
    }

    private boolean isOpen(String id) {
        return accounts.budgets.containsKey(id) && !accounts.account(id).closed;
    }

    private boolean bothProgrammes(Account a, String other) {
        return a.isProgramme() && accounts.account(other).isProgramme();
    }

    private boolean sameMinistry(Account a, String other) {
        return a.node.ministry().equals(accounts.account(other).node.ministry());
    }

    private boolean withinCancellations(String bill, long ae, long cp) {
        Account.Sum before = Accounts.sum(accounts.cancelled, bill);
        BillPromulgated act = act(bill);
        return (before.ae + ae) * 200 <= act.totalAeCents() * 3 && (before.cp + cp) * 200 <= act.totalCpCents() * 3;
    }

    private BillPromulgated act(String bill) {
        return java.util.Optional.ofNullable(accounts.acts.get(bill)).orElseThrow();
    }

    private static boolean withinTwoPercent(Account a, long ae, long cp) {
        return (a.moved.ae + ae) * 50 <= a.initial.ae && (a.moved.cp + cp) * 50 <= a.initial.cp;
    }

    private static boolean some(long ae, long cp) {
        return ae >= 0 && cp >= 0 && ae + cp > 0;
    }
}

package fr.jalon.domain.budget;

import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.bill.event.BillEvent.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.CreditOrigin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All accounts together, written apart from the product: what leaves one enters another, and nothing is lost on the way. */
final class Accounts {
    final Map<String, Account> budgets = new LinkedHashMap<>();
    final Map<String, BillTabled> bills = new HashMap<>();
    final Map<String, BillPromulgated> acts = new HashMap<>();
    /** Lines of the bills, by bill and programme; amendments and how they ended, by bill and number. */
    final Map<String, ProgrammeInscribed> lines = new HashMap<>();

    final Map<String, AmendmentDeposited> amendments = new LinkedHashMap<>();
    final Map<String, AmendmentDecided> decided = new HashMap<>();
    private final Set<String> lifted = new HashSet<>();
    final Map<String, Account.Sum> cancelled = new HashMap<>();
    final Map<String, Account.Sum> advanced = new HashMap<>();
    /** What the facts of each year add to what is left to pay, or take from it, whatever the budgets get back. */
    final Map<Integer, Long> leftToPay = new TreeMap<>();
    /** Commitments and payments undone whose AE and CP did not come back, by the year that was told. */
    final Map<String, Account.Sum> lapsed = new HashMap<>();
    /** What left and did not arrive yet, by family and way; all zero between two commands. */
    private final Map<String, Account.Sum> onTheWay = new TreeMap<>();
    /** What was opened from outside, less what was cancelled. */
    private final Account.Sum given = new Account.Sum();

    /** Writes what one command recorded, fact by fact; says what is wrong, its family first. */
    Optional<String> write(List<Object> facts) {
        for (Object fact : facts) {
            Optional<String> wrong = switch (fact) {
                case BudgetEvent e -> write(e);
                case BillEvent e -> write(e);
                default -> Optional.of("unknown: " + fact);
            };
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return lost();
    }

    private Optional<String> write(BudgetEvent fact) {
        if (fact instanceof BudgetOpened e) {
            budgets.put(e.budgetId(), new Account(e));
        }
        follow(fact);
        Optional<String> wrong = account(fact.budgetId()).write(fact);
        return wrong.or(() -> overAQuarter(fact))
                .or(this::overTheAct)
                .or(() -> overTheVote(fact))
                .or(() -> underVotedServices(fact));
    }

    private void follow(BudgetEvent fact) {
        switch (fact) {
            case CreditsOpened e -> given.add(e.aeCents(), e.cpCents());
            case CreditsCancelled e -> {
                given.add(-e.aeCents(), -e.cpCents());
                if (!e.billId().isEmpty()) {
                    sum(cancelled, e.billId()).add(e.aeCents(), e.cpCents());
                    way("counted", e.billId()).add(e.aeCents(), e.cpCents());
                }
            }
            case CreditsCancelledByFinanceAct e -> given.add(-e.aeCents(), -e.cpCents());
            case CreditsMovedByVirement e -> leave("moved", e.budgetId(), e.toBudgetId(), e.aeCents(), e.cpCents());
            case VirementReceived e -> leave("moved", e.fromBudgetId(), e.budgetId(), -e.aeCents(), -e.cpCents());
            case CreditsTransferred e -> leave("moved", e.budgetId(), e.toBudgetId(), e.aeCents(), e.cpCents());
            case TransferReceived e -> leave("moved", e.fromBudgetId(), e.budgetId(), -e.aeCents(), -e.cpCents());
            case CreditsAdvanced e -> {
                leave("advanced", e.fromBudgetId(), e.budgetId(), -e.aeCents(), -e.cpCents());
                sum(advanced, e.billId()).add(e.aeCents(), e.cpCents());
                sum(cancelled, e.billId()).add(e.aeCents(), e.cpCents());
                // Once as an advance, once as what pays for it.
                way("counted", e.billId()).add(2 * e.aeCents(), 2 * e.cpCents());
            }
            case CreditsYielded e -> leave("advanced", e.budgetId(), e.toBudgetId(), e.aeCents(), e.cpCents());
            case CreditsAllotted e -> leave("allotted", e.budgetId(), e.toBudgetId(), e.aeCents(), e.cpCents());
            case AllotmentReceived e -> {
                leave("allotted", e.fromBudgetId(), e.budgetId(), -e.aeCents(), -e.cpCents());
                // Opened above and here: the same credits, twice in the sum of all nodes.
                given.add(e.aeCents(), e.cpCents());
            }
            case CreditsHandedBack e -> {
                leave("handed back", e.budgetId(), e.toBudgetId(), e.aeCents(), e.cpCents());
                given.add(-e.aeCents(), -e.cpCents());
            }
            case HandBackReceived e -> leave("handed back", e.fromBudgetId(), e.budgetId(), -e.aeCents(), -e.cpCents());
            case CreditsCarriedForward e -> leave("carried", e.budgetId(), e.toBudgetId(), e.aeCents(), e.cpCents());
            case CarriedForwardReceived e ->
                leave("carried", e.fromBudgetId(), e.budgetId(), -e.aeCents(), -e.cpCents());
            case OperatorSubsidyDecided e ->
                leave("notified", e.budgetId(), e.operatorBudgetId(), e.aeCents(), e.cpCents());
            case OperatorSubsidyReceived e ->
                leave("notified", e.fromBudgetId(), e.budgetId(), -e.aeCents(), -e.cpCents());
            case FundsCommitted e -> leftToPay.merge(e.year(), e.aeCents(), Long::sum);
            case CommitmentWithdrawn e -> {
                leftToPay.merge(e.year(), -e.aeCents(), Long::sum);
                lapsed(e.year()).add(e.aeRestored() ? 0 : e.aeCents(), 0);
            }
            case PaymentCreditsConsumed e -> leftToPay.merge(e.year(), -e.cpCents(), Long::sum);
            case PaymentCreditsRestored e -> {
                leftToPay.merge(e.year(), e.cpCents(), Long::sum);
                lapsed(e.year()).add(0, e.cpRestored() ? 0 : e.cpCents());
            }
            default -> {}
        }
    }

    private Optional<String> overAQuarter(BudgetEvent fact) {
        return fact instanceof AllotmentReceived e
                        && account(e.budgetId()).isOverAQuarter(account(e.fromBudgetId()), 0, 0)
                ? Optional.of("limit: " + e + " before the controller's opinion")
                : Optional.empty();
    }

    private Optional<String> write(BillEvent fact) {
        switch (fact) {
            case BillTabled e -> bills.put(e.billId(), e);
            case ProgrammeInscribed e -> lines.put(line(e.billId(), e.programme()), e);
            case AmendmentDeposited e -> amendments.put(line(e.billId(), e.amendment()), e);
            case OffsetLifted e -> lifted.add(line(e.billId(), e.amendment()));
            case AmendmentDecided e -> decided.put(line(e.billId(), e.amendment()), e);
            case BillPromulgated e -> acts.put(e.billId(), e);
            case CancellationRegistered e -> way("counted", e.billId()).add(-e.aeCents(), -e.cpCents());
            case AdvanceRegistered e -> way("counted", e.billId()).add(-e.aeCents(), -e.cpCents());
        }
        return Optional.empty();
    }

    private Optional<String> overTheAct() {
        for (BillPromulgated act : acts.values()) {
            Account.Sum less = sum(cancelled, act.billId());
            Account.Sum before = sum(advanced, act.billId());
            boolean within = less.ae * 200 <= act.totalAeCents() * 3
                    && less.cp * 200 <= act.totalCpCents() * 3
                    && before.ae * 100 <= act.totalAeCents()
                    && before.cp * 100 <= act.totalCpCents();
            if (!within) {
                return Optional.of("limit: of " + act + ", cancelled " + less.ae + "/" + less.cp + ", advanced "
                        + before.ae + "/" + before.cp);
            }
        }
        return Optional.empty();
    }

    private Optional<String> overTheVote(BudgetEvent fact) {
        if (fact instanceof CreditsOpened e && e.origin().needsFinanceAct()) {
            Account.Sum left = left(account(e.budgetId()), e.origin(), e.billId());
            if (left.ae < 0 || left.cp < 0) {
                return Optional.of("voted: " + e + " leaves " + left.ae + "/" + left.cp);
            }
        }
        return Optional.empty();
    }

    private Optional<String> underVotedServices(BudgetEvent fact) {
        boolean isNew = fact instanceof FundsReserved || fact instanceof FundsCommitted;
        return isNew && isUnderVotedServices(fact.budgetId()) ? Optional.of("regime: " + fact) : Optional.empty();
    }

    /** Itself or by a node above. */
    boolean isUnderVotedServices(String id) {
        Account account = account(id);
        String above = account.node.parentBudgetId();
        return account.votedServices || (!above.isEmpty() && isUnderVotedServices(above));
    }

    /** What an act still lets open; less than nothing once it was passed. */
    Account.Sum left(Account account, CreditOrigin origin, String bill) {
        Account.Sum left = new Account.Sum();
        if (origin == CreditOrigin.SPECIAL_ACT) {
            Account before = budgets.get(account.node.node() + "-" + (account.node.year() - 1));
            if (before != null) {
                left.add(before.initial.ae, before.initial.cp);
            }
            left.add(-account.special.ae, -account.special.cp);
        } else {
            Account.Sum voted = voted(bill, account.node.node());
            Account.Sum opened = sum(account.byBill, bill);
            left.add(voted.ae - opened.ae, voted.cp - opened.cp);
        }
        return left;
    }

    private Account.Sum voted(String bill, String programme) {
        Account.Sum voted = new Account.Sum();
        ProgrammeInscribed asked = lines.get(line(bill, programme));
        BillPromulgated act = acts.get(bill);
        if (asked != null && act != null) {
            voted.add(asked.aeCents(), asked.cpCents());
            amendments.forEach((key, amendment) -> {
                AmendmentDecided end = decided.get(key);
                if (amendment.billId().equals(bill)
                        && end != null
                        && end.outcome() == AmendmentOutcome.ADOPTED
                        && !end.decidedOn().isAfter(act.promulgatedOn())) {
                    long ae = amendment.aeDeltaCents().getOrDefault(programme, 0L);
                    long cp = amendment.cpDeltaCents().getOrDefault(programme, 0L);
                    boolean takes = !lifted.contains(key);
                    voted.add(takes || ae > 0 ? ae : 0, takes || cp > 0 ? cp : 0);
                }
            });
        }
        voted.ae = Math.max(0, voted.ae);
        voted.cp = Math.max(0, voted.cp);
        return voted;
    }

    static String line(String bill, String of) {
        return bill + " " + of;
    }

    private Optional<String> lost() {
        for (Map.Entry<String, Account.Sum> way : onTheWay.entrySet()) {
            if (way.getValue().ae != 0 || way.getValue().cp != 0) {
                return Optional.of(way.getKey() + ": " + way.getValue().ae + "/" + way.getValue().cp + " lost");
            }
        }
        long ae = budgets.values().stream()
                .mapToLong(account -> account.opened.ae)
                .sum();
        long cp = budgets.values().stream()
                .mapToLong(account -> account.opened.cp)
                .sum();
        return ae == given.ae && cp == given.cp
                ? Optional.empty()
                : Optional.of("conserved: " + ae + "/" + cp + " opened, given " + given.ae + "/" + given.cp);
    }

    Account account(String id) {
        return Optional.ofNullable(budgets.get(id)).orElseThrow();
    }

    Account.Sum lapsed(int year) {
        return sum(lapsed, Integer.toString(year));
    }

    static Account.Sum sum(Map<String, Account.Sum> sums, String key) {
        return sums.computeIfAbsent(key, each -> new Account.Sum());
    }

    private void leave(String family, String from, String to, long ae, long cp) {
        way(family, from + " to " + to).add(ae, cp);
    }

    private Account.Sum way(String family, String way) {
        return sum(onTheWay, family + ": " + way);
    }
}

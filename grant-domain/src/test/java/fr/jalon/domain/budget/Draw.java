package fr.jalon.domain.budget;

import fr.jalon.domain.bill.command.BillCommand.*;
import fr.jalon.domain.bill.event.BillEvent.BillPromulgated;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.SubsidyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws what may happen to a small tree of nodes over two years, with amounts on both sides of every limit. */
final class Draw {
    private static final int FIRST_YEAR = 2022;
    private static final List<String> PROGRAMMES = List.of("305", "134", "112");
    private static final List<String> OPERATORS = List.of("ANCT", "GRANTS");
    private static final List<String> NODES = List.of("305", "134", "112", "UO", "BOP", "ANCT", "GRANTS");
    /** In an order of its own, so that a seed is the same history everywhere. */
    private static final SortedMap<String, String> BELOW =
            new TreeMap<>(Map.of("305", "UO", "134", "BOP", "ANCT", "GRANTS"));

    private static final List<String> BILLS =
            List.of("plf-2022", "plf-2023", "plfr-2022", "plffg-2022", "special-2023");
    /** At most, by an amendment. */
    private static final int MOVED = 500;

    private static final LocalDate DEPOSITED = LocalDate.parse("2021-10-20");
    private static final LocalDate FIRST_ACT = LocalDate.parse("2021-12-30");

    private final Random random;
    private final Accounts accounts;

    Draw(Random random, Accounts accounts) {
        this.random = random;
        this.accounts = accounts;
    }

    /**
     * Bills of every kind with their amendments, the first promulgated; three programmes, a unit, an operating budget, an operator and its
     * sub-envelope, in both years; credits of the first.
     */
    List<Record> beginning() {
        List<Record> commands = new ArrayList<>();
        long ae = 1_000 + random.nextInt(9_000);
        long cp = 1_000 + random.nextInt(9_000);
        commands.addAll(bill("plf-2022", FinanceActKind.INITIAL, ae, cp));
        commands.addAll(bill("plf-2023", FinanceActKind.INITIAL, ae, cp));
        commands.addAll(amendments("plf-2022"));
        commands.addAll(amendments("plf-2023"));
        commands.addAll(bill("plfr-2022", FinanceActKind.AMENDING, 2_000, 1_000));
        commands.addAll(bill("plffg-2022", FinanceActKind.YEAR_END, 500, 500));
        commands.add(new TableBill("special-2023", FinanceActKind.SPECIAL, FIRST_YEAR + 1, "Special bill"));
        commands.add(new InscribeProgramme("plf-2022", "Cohésion", "112", "112", "Cohésion", ae, cp));
        commands.add(new PromulgateBill("plf-2022", "JO", FIRST_ACT, 3 * ae + random.nextInt(9_000), 3 * cp));
        for (String act : List.of("plfr-2022", "plffg-2022", "special-2023")) {
            if (random.nextBoolean()) {
                commands.add(new PromulgateBill(act, "JO", LocalDate.parse("2022-12-30"), 1_000, 1_000));
            }
        }
        for (int year : List.of(FIRST_YEAR, FIRST_YEAR + 1)) {
            commands.add(new OpenBudget("305-" + year, "305", year, NodeKind.PROGRAMME, "", "Économie"));
            commands.add(new OpenBudget("134-" + year, "134", year, NodeKind.PROGRAMME, "", "Économie"));
            commands.add(new OpenBudget("112-" + year, "112", year, NodeKind.PROGRAMME, "", "Cohésion"));
            commands.add(new OpenBudget("UO-" + year, "UO", year, NodeKind.OPERATING_UNIT, "305-" + year, ""));
            commands.add(new OpenBudget("BOP-" + year, "BOP", year, NodeKind.OPERATING_BUDGET, "134-" + year, ""));
            commands.add(new OpenBudget("ANCT-" + year, "ANCT", year));
            commands.add(new OpenBudget("GRANTS-" + year, "GRANTS", year, NodeKind.OPERATOR, "ANCT-" + year, ""));
        }
        for (String programme : PROGRAMMES) {
            commands.add(
                    new OpenCredits(programme + "-2022", ae, cp, CreditOrigin.INITIAL_ACT, "plf-2022", "LFI", "JO"));
        }
        return commands;
    }

    /** Two programmes of one mission. */
    private static List<Record> bill(String bill, FinanceActKind kind, long ae, long cp) {
        int year = Integer.parseInt(bill.substring(bill.length() - 4));
        return List.of(
                new TableBill(bill, kind, year, "Bill"),
                new InscribeProgramme(bill, "Économie", "305", "305", "Économie", ae, cp),
                new InscribeProgramme(bill, "Économie", "134", "134", "Économie", ae + MOVED, cp + MOVED));
    }

    /** Three between them: adopted, rejected, and one of the first part that waits. */
    private List<Record> amendments(String bill) {
        return List.of(
                amendment(bill, "AN-1", 2, 1 + random.nextInt(MOVED)),
                amendment(bill, "AN-2", 2, 1 + random.nextInt(MOVED)),
                amendment(bill, "AN-3", 1, 1 + random.nextInt(MOVED)),
                outcome(bill, "AN-1", AmendmentOutcome.ADOPTED, DEPOSITED),
                outcome(bill, "AN-2", AmendmentOutcome.REJECTED, DEPOSITED));
    }

    private static Record amendment(String bill, String number, int part, long moved) {
        Map<String, Long> lines = Map.of("305", moved, "134", -moved);
        return new DepositAmendment(
                bill, number, Chamber.ASSEMBLY, part, DEPOSITED, lines, lines, "305-04", "statement");
    }

    private static Record outcome(String bill, String number, AmendmentOutcome outcome, LocalDate day) {
        return new RecordAmendmentOutcome(bill, number, outcome, day, "minutes");
    }

    Record next() {
        Account any = account(one(NODES));
        Account programme = random.nextInt(12) == 0 ? any : account(one(PROGRAMMES));
        String id = any.node.budgetId();
        String dossier = "dossier-" + random.nextInt(3);
        return switch (random.nextInt(31)) {
            case 0 -> opening(any);
            case 1 -> opening(programme);
            case 2, 3 -> freeze(any);
            case 4 -> new UnfreezeCredits(id, near(any.frozen.ae), near(any.frozen.cp), "unfreeze", "1");
            case 5 -> cancellation(random.nextBoolean() ? any : programme);
            case 6, 7 -> virement(programme);
            case 8 ->
                new TransferCredits(
                        programme.node.budgetId(),
                        other(programme),
                        near(programme.availableAe()),
                        near(programme.availableCp()),
                        "decree",
                        "JO");
            case 9, 10 -> advance(programme);
            case 11, 12 -> allotment(any);
            case 13 -> carry(random.nextBoolean() ? any : programme);
            case 14, 15 -> new ReserveFunds(id, dossier, near(any.availableAe()), LocalDate.parse("2024-12-31"));
            case 16 -> release(id, dossier);
            case 17 -> new CommitFunds(id, dossier, "MP", near(any.availableAe()));
            case 18 -> new WithdrawCommitment(id, dossier, near(any.committed), FIRST_YEAR + random.nextInt(2));
            case 19 -> new ConsumePaymentCredits(id, dossier, 1, near(any.availableCp()));
            case 20 -> new RestorePaymentCredits(id, dossier, 1, near(any.paid), FIRST_YEAR + random.nextInt(2));
            case 21 -> subsidy(programme);
            case 22, 23 -> subsidyPayment(programme);
            case 24 -> yearly(id);
            case 25 -> amended();
            case 26, 27 -> handBack(random.nextInt(8) == 0 ? any : account(one(List.copyOf(BELOW.values()))));
            case 28 -> new GiveControllerOpinion(opinionOn(any), one(List.of(Opinion.values())), "opinion");
            case 29 -> new LowerCommitment(id, dossier, near(any.committed), FIRST_YEAR + random.nextInt(2));
            default -> promulgation();
        };
    }

    /** Mostly of one that is held. */
    private Record release(String id, String dossier) {
        List<Account> holding = accounts.budgets.values().stream()
                .filter(account -> !account.reservations.isEmpty())
                .toList();
        if (holding.isEmpty() || random.nextInt(8) == 0) {
            return new ReleaseReservation(id, dossier);
        }
        Account one = one(holding);
        return new ReleaseReservation(one.node.budgetId(), one(List.copyOf(one.reservations.keySet())));
    }

    private Record opening(Account a) {
        int year = a.node.year();
        CreditOrigin origin = a.isProgramme() || random.nextInt(4) == 0
                ? one(List.of(CreditOrigin.values()))
                : CreditOrigin.OPERATOR_VOTE;
        String usual = switch (origin) {
            case AMENDING_ACT -> "plfr-2022";
            case YEAR_END_ACT -> "plffg-2022";
            case SPECIAL_ACT -> "special-2023";
            case INITIAL_ACT, CONTRIBUTION, RESTORATION, OPERATOR_VOTE -> "plf-" + year;
        };
        String bill = random.nextInt(12) == 0 ? one(BILLS) : usual;
        Account.Sum left = new Account.Sum();
        if (origin.needsFinanceAct()) {
            left = accounts.left(a, origin, bill);
        } else {
            left.add(a.notified ? a.notifiedAe - a.operatorVotedAe : 3_000, 3_000);
        }
        return new OpenCredits(a.node.budgetId(), near(left.ae), near(left.cp), origin, bill, "act", "JO");
    }

    /** What ends an amendment, before or after its bill became an act, or waives what pays for it. */
    private Record amended() {
        String bill = one(BILLS);
        String number = "AN-" + (2 + random.nextInt(2));
        LocalDate day = random.nextBoolean() ? DEPOSITED : LocalDate.parse("2023-06-30");
        return random.nextInt(3) == 0
                ? new LiftOffset(bill, number)
                : outcome(bill, number, one(List.of(AmendmentOutcome.values())), day);
    }

    private Record freeze(Account a) {
        String id = a.node.budgetId();
        boolean further = random.nextInt(a.everFrozen ? 2 : 10) == 0;
        return further
                ? new FreezeFurther(id, near(a.freeAe()), near(a.freeCp()), "freeze", "2")
                : new FreezeCredits(id, near(a.freeAe()), near(a.freeCp()), "freeze", "1");
    }

    private Record cancellation(Account a) {
        boolean onFrozen = random.nextBoolean();
        String bill = random.nextBoolean() ? "" : random.nextInt(4) == 0 ? one(BILLS) : "plfr-2022";
        long ae = onFrozen ? a.frozen.ae : a.freeAe();
        long cp = onFrozen ? a.frozen.cp : a.freeCp();
        BillPromulgated act = accounts.acts.get(a.bill);
        if (act != null && bill.isEmpty()) {
            Account.Sum before = Accounts.sum(accounts.cancelled, a.bill);
            ae = Math.min(ae, act.totalAeCents() * 3 / 200 - before.ae);
            cp = Math.min(cp, act.totalCpCents() * 3 / 200 - before.cp);
        }
        return new CancelCredits(a.node.budgetId(), near(ae), near(cp), onFrozen, bill, "act", "JO");
    }

    private Record virement(Account a) {
        long ae = Math.min(a.availableAe(), a.initial.ae / 50 - a.moved.ae);
        long cp = Math.min(a.availableCp(), a.initial.cp / 50 - a.moved.cp);
        return new MoveByVirement(a.node.budgetId(), sister(a), near(ae), near(cp), "decree", "JO");
    }

    private Record advance(Account a) {
        String from = other(a);
        long ae = accounts.account(from).availableAe();
        long cp = accounts.account(from).availableCp();
        BillPromulgated act = accounts.acts.get(a.bill);
        if (act != null) {
            Account.Sum before = Accounts.sum(accounts.advanced, a.bill);
            ae = Math.min(ae, act.totalAeCents() / 100 - before.ae);
            cp = Math.min(cp, act.totalCpCents() / 100 - before.cp);
        }
        return new AdvanceCredits(a.node.budgetId(), from, near(ae), near(cp), "decree", "JO");
    }

    private Record allotment(Account any) {
        Account a = random.nextInt(8) == 0 ? any : account(one(List.copyOf(BELOW.keySet())));
        String below = random.nextInt(8) == 0 ? one(NODES) : BELOW.getOrDefault(a.node.node(), "UO");
        String to = below + "-" + a.node.year();
        long ae = a.availableAe();
        long cp = a.availableCp();
        if (below.equals("BOP") && random.nextBoolean()) {
            Account.Sum before = accounts.account(to).received;
            ae = Math.min(ae, a.netAe() / 4 - before.ae);
            cp = Math.min(cp, a.netCp() / 4 - before.cp);
        }
        return new AllotCredits(a.node.budgetId(), to, near(ae), near(cp), "decision", "1");
    }

    private Record handBack(Account a) {
        long ae = Math.min(a.received.ae, a.availableAe());
        long cp = Math.min(a.received.cp, a.availableCp());
        return new HandBackCredits(a.node.budgetId(), near(ae), near(cp), "decision", "2");
    }

    private String opinionOn(Account any) {
        return random.nextInt(8) == 0 ? any.node.budgetId() : "BOP-" + any.node.year();
    }

    private Record carry(Account a) {
        String act = random.nextInt(4) == 0 ? one(BILLS) : "";
        long cp = a.isProgramme() && act.isEmpty()
                ? Math.min(a.availableCp(), a.initial.cp * 3 / 100 - a.carriedCp)
                : a.availableCp();
        return new CarryForwardCredits(a.node.budgetId(), near(a.availableAe()), near(cp), act, "order", "JO");
    }

    private Record subsidy(Account a) {
        Account operator = account(random.nextInt(8) == 0 ? one(NODES) : one(OPERATORS));
        return new DecideOperatorSubsidy(
                a.node.budgetId(),
                operator.node.budgetId(),
                SubsidyKind.TRANSFER,
                near(a.availableAe()),
                near(2_000),
                "decision");
    }

    private Record subsidyPayment(Account a) {
        String operator = a.decidedCp.isEmpty() ? "ANCT-2022" : one(List.copyOf(a.decidedCp.keySet()));
        long left = a.decidedCp.getOrDefault(operator, 0L) - a.subsidyPaidCp.getOrDefault(operator, 0L);
        return new PayOperatorSubsidy(a.node.budgetId(), operator, near(Math.min(left, a.availableCp())), "payment");
    }

    private Record yearly(String id) {
        return random.nextInt(3) > 0
                ? new DeclareRegime(id, one(List.of(BudgetRegime.values())), "act")
                : new CloseBudgetYear(id);
    }

    private Record promulgation() {
        return new PromulgateBill(one(BILLS), "JO", LocalDate.parse("2022-12-30"), near(20_000), near(20_000));
    }

    /** Mostly the other programme of the ministry. */
    private String sister(Account a) {
        String sister = a.node.node().equals("305") ? "134" : "305";
        return random.nextInt(4) == 0 ? other(a) : sister + "-" + a.node.year();
    }

    /** Mostly another programme of the same year. */
    private String other(Account a) {
        int year = random.nextInt(15) == 0 ? FIRST_YEAR + random.nextInt(2) : a.node.year();
        return (random.nextInt(15) == 0 ? one(NODES) : one(PROGRAMMES)) + "-" + year;
    }

    private Account account(String node) {
        return accounts.account(node + "-" + (random.nextInt(4) == 0 ? FIRST_YEAR + 1 : FIRST_YEAR));
    }

    /** Often the limit itself or one cent beside it, else a part of it, sometimes nothing. */
    private long near(long limit) {
        return switch (random.nextInt(8)) {
            case 0 -> Math.max(0, limit);
            case 1 -> Math.max(0, limit + 1);
            case 2 -> Math.max(0, limit - 1);
            case 3 -> 0;
            default -> Math.max(0, limit) / (1 + random.nextInt(6));
        };
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}

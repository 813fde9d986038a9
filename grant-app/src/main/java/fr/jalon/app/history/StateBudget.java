package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.CONTROLLER;
import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.bill.command.BillCommand.InscribeProgramme;
import fr.jalon.domain.bill.command.BillCommand.PromulgateBill;
import fr.jalon.domain.bill.command.BillCommand.TableBill;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.SubsidyKind;
import java.time.LocalDate;

/**
 * The invented tier of the State: a recovery plan whose programme funds the operator from 2022 to 2025. In 2022 its credits go through every
 * movement that the organic law knows; in each year they are voted, handed down once the controller has given an opinion, partly frozen, and
 * paid to the operator.
 */
final class StateBudget {
    private static final long MILLION = 1_000_000_00L;
    private static final long ALL_CREDITS = 10_000 * MILLION;
    /** What the operating budget is handed beyond what the operator needs. */
    private static final long MARGIN = MILLION / 5;

    private static final String MISSION = "relance-fictive";
    static final String PROGRAMME = "964";
    static final String SISTER = "965";
    static final String ELSEWHERE = "966";
    private static final String OPERATING_BUDGET = "964-bop";
    private static final String UNIT = "964-anct";
    private static final String PLAN_MINISTRY = "Ministère fictif de la relance";
    private static final String OTHER_MINISTRY = "Ministère fictif des territoires";
    private static final int FIRST = 2022;
    private static final int LAST = 2025;

    /** Bills and the opening of the years, which begin while the year before still runs. */
    private final Diary votes;

    private final Diary running;
    private int references;

    StateBudget(Agenda agenda, long seed) {
        this.votes = new Diary(agenda, "state-votes", new Dice(seed, "state-votes"));
        this.running = new Diary(agenda, "state-year", new Dice(seed, "state-year"));
    }

    void write() {
        for (int year = FIRST; year <= LAST; year++) {
            vote(year);
            fund(year);
            if (year == FIRST) {
                new StateMovements(running, year).write();
            } else {
                carry(year - 1);
                freeze(year, "06-02", MILLION / 4, MILLION / 2);
            }
        }
    }

    private void vote(int year) {
        String bill = "lf-" + year + "-fictive";
        LocalDate tabled = LocalDate.of(year - 1, 10, 1);
        votes.on(
                tabled,
                MANAGER,
                new TableBill(bill, FinanceActKind.INITIAL, year, "Loi de finances fictive pour " + year));
        inscribe(bill, tabled, PROGRAMME, PLAN_MINISTRY, aeOf(year), 20 * MILLION);
        if (year == FIRST) {
            inscribe(bill, tabled, SISTER, PLAN_MINISTRY, 40 * MILLION, 40 * MILLION);
            inscribe(bill, tabled, ELSEWHERE, OTHER_MINISTRY, 30 * MILLION, 30 * MILLION);
        }
        LocalDate promulgated = LocalDate.of(year - 1, 12, 30);
        votes.on(
                promulgated,
                MANAGER,
                new PromulgateBill(
                        bill, "JO fictif du 31 décembre " + (year - 1), promulgated, ALL_CREDITS, ALL_CREDITS));
        open(year, MISSION, NodeKind.MISSION, "", "");
        programme(year, bill, PROGRAMME, PLAN_MINISTRY, aeOf(year), 20 * MILLION);
        open(year, OPERATING_BUDGET, NodeKind.OPERATING_BUDGET, id(PROGRAMME, year), "");
        open(year, UNIT, NodeKind.OPERATING_UNIT, id(OPERATING_BUDGET, year), "");
        if (year == FIRST) {
            programme(year, bill, SISTER, PLAN_MINISTRY, 40 * MILLION, 40 * MILLION);
            programme(year, bill, ELSEWHERE, OTHER_MINISTRY, 30 * MILLION, 30 * MILLION);
        }
    }

    /** The unit gets what the operator needs, decides the subsidy and pays it. */
    private void fund(int year) {
        long ae = year == FIRST ? Budget2021.AE_OPENED : 0;
        long cp = Budget2021.cpOpened(year);
        String operator = id(Call2021.NODE, year);
        running.on(
                LocalDate.of(year, 1, 2),
                CONTROLLER,
                new GiveControllerOpinion(id(OPERATING_BUDGET, year), Opinion.FAVOURABLE, reference()));
        handDown(year, PROGRAMME, OPERATING_BUDGET, ae + MARGIN, cp + MARGIN);
        handDown(year, OPERATING_BUDGET, UNIT, ae, cp);
        running.on(
                LocalDate.of(year, 1, 5),
                MANAGER,
                new DecideOperatorSubsidy(id(UNIT, year), operator, SubsidyKind.TRANSFER, ae, cp, reference()));
        running.on(
                LocalDate.of(year, 2, 15), MANAGER, new PayOperatorSubsidy(id(UNIT, year), operator, cp, reference()));
    }

    private void handDown(int year, String from, String to, long aeCents, long cpCents) {
        running.on(
                LocalDate.of(year, 1, 3),
                MANAGER,
                new AllotCredits(
                        id(from, year), id(to, year), aeCents, cpCents, "Mise à disposition fictive", reference()));
    }

    /** The operating budget gives its margin back before the programme carries what is left. */
    private void carry(int year) {
        String act = "Arrêté de report fictif";
        long ae = year == FIRST ? 8 * MILLION : MILLION;
        running.on(
                LocalDate.of(year + 1, 2, 19),
                MANAGER,
                new HandBackCredits(
                        id(OPERATING_BUDGET, year), MARGIN, MARGIN, "Remontée de crédits fictive", reference()));
        running.on(
                LocalDate.of(year + 1, 2, 20),
                MANAGER,
                new CarryForwardCredits(id(PROGRAMME, year), ae, MILLION / 2, act, reference()));
        running.on(LocalDate.of(year + 1, 3, 1), MANAGER, new CloseBudgetYear(id(UNIT, year)));
        running.on(LocalDate.of(year + 1, 3, 1), MANAGER, new CloseBudgetYear(id(OPERATING_BUDGET, year)));
        running.on(LocalDate.of(year + 1, 3, 1), MANAGER, new CloseBudgetYear(id(PROGRAMME, year)));
    }

    private void freeze(int year, String day, long aeCents, long cpCents) {
        running.on(
                LocalDate.parse(year + "-" + day),
                MANAGER,
                new FreezeCredits(id(PROGRAMME, year), aeCents, cpCents, "Mise en réserve fictive", reference()));
    }

    private void programme(int year, String bill, String node, String ministry, long aeCents, long cpCents) {
        open(year, node, NodeKind.PROGRAMME, id(MISSION, year), ministry);
        votes.on(
                LocalDate.of(year - 1, 12, 31),
                MANAGER,
                new OpenCredits(
                        id(node, year),
                        aeCents,
                        cpCents,
                        CreditOrigin.INITIAL_ACT,
                        bill,
                        "Décret de répartition fictif",
                        reference()));
    }

    private void open(int year, String node, NodeKind kind, String parent, String ministry) {
        votes.on(
                LocalDate.of(year - 1, 12, 31),
                MANAGER,
                new OpenBudget(id(node, year), node, year, kind, parent, ministry));
    }

    private void inscribe(String bill, LocalDate day, String programme, String ministry, long aeCents, long cpCents) {
        votes.on(
                day,
                MANAGER,
                new InscribeProgramme(
                        bill,
                        "Relance (fictive)",
                        programme,
                        "Programme fictif " + programme,
                        ministry,
                        aeCents,
                        cpCents));
    }

    private String reference() {
        references++;
        return "fictif n° E-" + references;
    }

    private static long aeOf(int year) {
        return year == FIRST ? 60 * MILLION : 5 * MILLION;
    }

    static String id(String node, int year) {
        return node + "-" + year;
    }
}

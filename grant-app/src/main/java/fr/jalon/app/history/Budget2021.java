package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.kernel.NodeKind;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.TreeMap;

/**
 * The budget of the call of 2021-22: 30 M€ of AE and 30 M€ of CP in all, as the State notified and paid them, carried from year to year. Five
 * of the thirty are handed down to engineering, so that 25 M€ are left for the grants.
 *
 * <p>Only the envelope of 30 M€ was published. How CP were spread over years was not: the spread follows the payments of the plan.
 */
final class Budget2021 {
    private static final long MILLION = 1_000_000_00L;
    static final long AE_OPENED = 30 * MILLION;
    private static final String ENGINEERING = Call2021.NODE + "-engineering";
    private static final long AE_ENGINEERING = 5 * MILLION;
    private static final int FIRST = 2022;
    private static final Map<Integer, Long> CP_OPENED =
            new TreeMap<>(Map.of(2022, 4 * MILLION, 2023, 10 * MILLION, 2024, 13 * MILLION, 2025, 3 * MILLION));
    private static final Map<Integer, Long> CP_ENGINEERING = new TreeMap<>(
            Map.of(2022, MILLION * 3 / 10, 2023, MILLION * 6 / 10, 2024, MILLION * 6 / 10, 2025, MILLION * 35 / 10));
    /** A year is opened in the last days of the one before; its credits are voted once the State has notified them. */
    private static final MonthDay OPENED_ON = MonthDay.of(12, 28);

    private static final MonthDay VOTED_ON = MonthDay.of(1, 10);
    private static final MonthDay CARRIED_ON = MonthDay.of(2, 20);

    private final Ledger ledger;
    private final Diary diary;
    private final LocalDate today;
    /** What is not used yet, of the node itself and of engineering. */
    private final Left node = new Left();

    private final Left engineering = new Left();

    Budget2021(Agenda agenda, Ledger ledger, Dice dice, LocalDate today) {
        this.today = today;
        this.ledger = ledger;
        this.diary = new Diary(agenda, Call2021.NODE, dice);
    }

    /** CP that the State gives, and the operator votes, for {@code year}. */
    static long cpOpened(int year) {
        return CP_OPENED.getOrDefault(year, 0L);
    }

    void write() {
        for (int year = FIRST; OPENED_ON.atYear(year - 1).plusDays(1).isBefore(today); year++) {
            String id = id(Call2021.NODE, year);
            LocalDate opened = OPENED_ON.atYear(year - 1);
            diary.on(opened, MANAGER, new OpenBudget(id, Call2021.NODE, year));
            diary.on(
                    opened,
                    MANAGER,
                    new OpenBudget(id(ENGINEERING, year), ENGINEERING, year, NodeKind.OPERATOR, id, ""));
            if (cpOpened(year) > 0) {
                vote(year);
            }
            if (year > FIRST && CARRIED_ON.atYear(year).plusDays(7).isBefore(today)) {
                carry(year);
            }
            if (cpOpened(year) > 0) {
                handDown(year);
            }
            node.use(ledger.committedIn(year), ledger.paidIn(year));
            if (node.ae < 0 || node.cp < 0) {
                throw new IllegalStateException("The plan spends more than it opens in " + year);
            }
            reserve(year);
        }
    }

    private void vote(int year) {
        long ae = year == FIRST ? AE_OPENED : 0;
        diary.on(
                VOTED_ON.atYear(year),
                MANAGER,
                new OpenCredits(
                        id(Call2021.NODE, year),
                        ae,
                        cpOpened(year),
                        "Décision budgétaire fictive",
                        reference(year, 1)));
    }

    /** After the carry-forward: in the last year the CP of engineering come from what the years before left. */
    private void handDown(int year) {
        long ae = year == FIRST ? AE_ENGINEERING : 0;
        long cp = CP_ENGINEERING.getOrDefault(year, 0L);
        diary.on(
                CARRIED_ON.atYear(year).plusDays(3),
                MANAGER,
                new AllotCredits(
                        id(Call2021.NODE, year),
                        id(ENGINEERING, year),
                        ae,
                        cp,
                        "Mise à disposition fictive",
                        reference(year, 5)));
        node.get(year == FIRST ? AE_OPENED : 0, cpOpened(year));
        node.use(ae, cp);
        engineering.get(ae, cp);
    }

    /** What the year before left is carried before it is needed, then that year is closed. */
    private void carry(int year) {
        carry(Call2021.NODE, year, node);
        carry(ENGINEERING, year, engineering);
        diary.on(CARRIED_ON.atYear(year).plusDays(1), MANAGER, new CloseBudgetYear(id(ENGINEERING, year - 1)));
        diary.on(CARRIED_ON.atYear(year).plusDays(1), MANAGER, new CloseBudgetYear(id(Call2021.NODE, year - 1)));
    }

    private void carry(String name, int year, Left left) {
        if (left.ae + left.cp > 0) {
            diary.on(
                    CARRIED_ON.atYear(year),
                    MANAGER,
                    new CarryForwardCredits(
                            id(name, year - 1), left.ae, left.cp, "Arrêté de report fictif", reference(year, 2)));
        }
    }

    /** A precautionary freeze of 4 % of the credits of the year, given back in the autumn. */
    private void reserve(int year) {
        if (year > FIRST + 1) {
            return;
        }
        String id = id(Call2021.NODE, year);
        long ae = year == FIRST ? AE_OPENED / 25 : 0;
        long cp = cpOpened(year) / 25;
        diary.on(
                LocalDate.of(year, 3, 7),
                MANAGER,
                new FreezeCredits(id, ae, cp, "Notification fictive de mise en réserve", reference(year, 3)));
        diary.on(
                LocalDate.of(year, 10, 17),
                MANAGER,
                new UnfreezeCredits(id, ae, cp, "Décision fictive de dégel", reference(year, 4)));
    }

    private static String id(String name, int year) {
        return name + "-" + year;
    }

    private static String reference(int year, int number) {
        return "fictif n° " + year + "-0" + number;
    }

    /** AE and CP that a node has left, in cents. */
    private static final class Left {
        private long ae;
        private long cp;

        void get(long aeCents, long cpCents) {
            ae += aeCents;
            cp += cpCents;
        }

        void use(long aeCents, long cpCents) {
            ae -= aeCents;
            cp -= cpCents;
        }
    }
}

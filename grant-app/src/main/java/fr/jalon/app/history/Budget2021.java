package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.budget.command.BudgetCommand.CarryForwardCredits;
import fr.jalon.domain.budget.command.BudgetCommand.CloseBudgetYear;
import fr.jalon.domain.budget.command.BudgetCommand.FreezeCredits;
import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.budget.command.BudgetCommand.OpenCredits;
import fr.jalon.domain.budget.command.BudgetCommand.UnfreezeCredits;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.TreeMap;

/**
 * The budget of the call of 2021-22: 30 M€ of AE and 30 M€ of CP in all, opened by fictional acts, carried from year to year.
 *
 * <p>Only the envelope of 30 M€ was published. How CP were spread over years was not: the spread follows the payments of the plan.
 */
final class Budget2021 {
    private static final long MILLION = 1_000_000_00L;
    private static final int FIRST = 2022;
    private static final Map<Integer, Long> CP_OPENED =
            new TreeMap<>(Map.of(2022, 4 * MILLION, 2023, 10 * MILLION, 2024, 13 * MILLION, 2025, 3 * MILLION));
    /** A year is opened in the last days of the one before, so that it begins with credits. */
    private static final MonthDay VOTED_ON = MonthDay.of(12, 28);

    private static final MonthDay CARRIED_ON = MonthDay.of(2, 20);
    private static final long AE_OPENED = 30 * MILLION;

    private final Ledger ledger;
    private final Diary diary;
    private final LocalDate today;

    Budget2021(Agenda agenda, Ledger ledger, Dice dice, LocalDate today) {
        this.today = today;
        this.ledger = ledger;
        this.diary = new Diary(agenda, Call2021.NODE, dice);
    }

    void write() {
        long ae = 0;
        long cp = 0;
        for (int year = FIRST; VOTED_ON.atYear(year - 1).plusDays(1).isBefore(today); year++) {
            diary.on(VOTED_ON.atYear(year - 1), MANAGER, new OpenBudget(id(year), Call2021.NODE, year));
            long aeOpened = year == FIRST ? AE_OPENED : 0;
            long cpOpened = CP_OPENED.getOrDefault(year, 0L);
            if (cpOpened > 0) {
                diary.on(
                        VOTED_ON.atYear(year - 1).plusDays(1),
                        MANAGER,
                        new OpenCredits(
                                id(year), aeOpened, cpOpened, "Décision budgétaire fictive", reference(year, 1)));
            }
            if (year > FIRST && CARRIED_ON.atYear(year).plusDays(7).isBefore(today)) {
                carry(year, ae, cp);
            }
            ae += aeOpened - ledger.committedIn(year);
            cp += cpOpened - ledger.paidIn(year);
            if (ae < 0 || cp < 0) {
                throw new IllegalStateException("The plan spends more than it opens in " + year);
            }
            reserve(year, cpOpened);
        }
    }

    /** What the year before left is carried before it is needed, then that year is closed. */
    private void carry(int year, long ae, long cp) {
        diary.on(
                CARRIED_ON.atYear(year),
                MANAGER,
                new CarryForwardCredits(id(year - 1), ae, cp, "Arrêté de report fictif", reference(year, 2)));
        diary.on(CARRIED_ON.atYear(year).plusDays(7), MANAGER, new CloseBudgetYear(id(year - 1)));
    }

    /** A precautionary freeze of 4 % of the credits of the year, given back in the autumn. */
    private void reserve(int year, long cpOpened) {
        if (year > FIRST + 1) {
            return;
        }
        long ae = year == FIRST ? AE_OPENED / 25 : 0;
        long cp = cpOpened / 25;
        diary.on(
                LocalDate.of(year, 3, 7),
                MANAGER,
                new FreezeCredits(id(year), ae, cp, "Notification fictive de mise en réserve", reference(year, 3)));
        diary.on(
                LocalDate.of(year, 10, 17),
                MANAGER,
                new UnfreezeCredits(id(year), ae, cp, "Décision fictive de dégel", reference(year, 4)));
    }

    private static String id(int year) {
        return Call2021.NODE + "-" + year;
    }

    private static String reference(int year, int number) {
        return "fictif n° " + year + "-0" + number;
    }
}

package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.MANAGER;

import fr.jalon.domain.budget.command.BudgetCommand.CancelCredits;
import fr.jalon.domain.budget.command.BudgetCommand.FreezeCredits;
import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.budget.command.BudgetCommand.OpenCredits;
import java.time.LocalDate;

/** The invented budget of the call of today: the same credits each year, some of them frozen, a part of which is then cancelled and the rest never given back. */
final class Budget2026 {
    private static final long MILLION = 1_000_000_00L;
    private static final long AE = 26 * MILLION;
    private static final long CP = 14 * MILLION;
    private static final int YEARS_BEFORE = 3;

    private final Diary diary;
    private final LocalDate today;

    Budget2026(Agenda agenda, Dice dice, LocalDate today) {
        this.diary = new Diary(agenda, Call2026.NODE, dice);
        this.today = today;
    }

    void write() {
        for (int year = today.getYear() - YEARS_BEFORE; year <= today.getYear() + 1; year++) {
            // Opened in the last days of the year before, so that the year begins with credits whatever the day of the
            // load.
            LocalDate voted = LocalDate.of(year - 1, 12, 20);
            if (voted.plusDays(1).isBefore(today)) {
                String id = Call2026.NODE + "-" + year;
                diary.on(voted, MANAGER, new OpenBudget(id, Call2026.NODE, year));
                diary.on(
                        voted.plusDays(1),
                        MANAGER,
                        new OpenCredits(id, AE, CP, "Décision fictive", "n° " + year + "-01"));
                freeze(id, year);
            }
        }
    }

    private void freeze(String id, int year) {
        LocalDate frozen = LocalDate.of(year, 2, 9);
        if (frozen.plusDays(40).isBefore(today)) {
            diary.on(
                    frozen,
                    MANAGER,
                    new FreezeCredits(id, AE / 20, CP / 20, "Mise en réserve fictive", "n° " + year + "-02"));
            diary.on(
                    frozen.plusDays(35),
                    MANAGER,
                    new CancelCredits(id, AE / 50, CP / 50, true, "Annulation fictive", "n° " + year + "-03"));
        }
    }
}

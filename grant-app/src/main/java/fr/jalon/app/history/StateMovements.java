package fr.jalon.app.history;

import static fr.jalon.app.history.Accounts.MANAGER;
import static fr.jalon.app.history.StateBudget.ELSEWHERE;
import static fr.jalon.app.history.StateBudget.PROGRAMME;
import static fr.jalon.app.history.StateBudget.SISTER;

import fr.jalon.domain.bill.command.BillCommand.PromulgateBill;
import fr.jalon.domain.bill.command.BillCommand.TableBill;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.kernel.FinanceActKind;
import java.time.LocalDate;

/** The invented movements that the credits of one programme go through in a year: one of each that the organic law knows. */
final class StateMovements {
    private static final long MILLION = 1_000_000_00L;

    private final Diary diary;
    private final int year;
    private final String programme;
    private final String sister;
    private final String elsewhere;
    private int references;

    StateMovements(Diary diary, int year) {
        this.diary = diary;
        this.year = year;
        this.programme = StateBudget.id(PROGRAMME, year);
        this.sister = StateBudget.id(SISTER, year);
        this.elsewhere = StateBudget.id(ELSEWHERE, year);
    }

    void write() {
        on("02-21", new FreezeCredits(programme, MILLION * 24 / 10, MILLION * 8 / 10, "Gel fictif", reference()));
        on("05-16", new FreezeFurther(programme, MILLION, MILLION * 4 / 10, "Surgel fictif", reference()));
        on(
                "06-20",
                new TransferCredits(
                        programme, elsewhere, 2 * MILLION, MILLION, "Décret de transfert fictif", reference()));
        on(
                "07-11",
                new AdvanceCredits(sister, elsewhere, 3 * MILLION, 3 * MILLION, "Décret d'avance fictif", reference()));
        on("09-12", new UnfreezeCredits(programme, MILLION * 14 / 10, MILLION * 4 / 10, "Dégel fictif", reference()));
        on(
                "10-24",
                new CancelCredits(
                        programme, MILLION, MILLION * 4 / 10, true, "Décret d'annulation fictif", reference()));
        on(
                "11-07",
                new MoveByVirement(
                        programme, sister, MILLION / 2, MILLION * 3 / 10, "Décret de virement fictif", reference()));
        cancelByFinanceAct();
    }

    /** The act of the end of the year opens nothing here: it takes back what was not used. */
    private void cancelByFinanceAct() {
        String bill = "lffg-" + year + "-fictive";
        String title = "Loi de finances de fin de gestion fictive pour " + year;
        LocalDate promulgated = LocalDate.of(year, 12, 1);
        on("11-08", new TableBill(bill, FinanceActKind.YEAR_END, year, title));
        on("12-01", new PromulgateBill(bill, "JO fictif du 2 décembre " + year, promulgated, 0, 0));
        on("12-05", new CancelCredits(programme, 3 * MILLION, MILLION, false, bill, title, reference()));
    }

    private void on(String day, Record movement) {
        diary.on(LocalDate.parse(year + "-" + day), MANAGER, movement);
    }

    private String reference() {
        references++;
        return "fictif n° M-" + year + "-" + references;
    }
}

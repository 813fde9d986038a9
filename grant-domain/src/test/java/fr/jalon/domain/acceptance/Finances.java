package fr.jalon.domain.acceptance;

import static fr.jalon.domain.language.People.MANAGER;
import static fr.jalon.domain.language.People.PRODUCT;

import fr.jalon.domain.bill.command.BillCommand.*;
import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.kernel.FinanceActKind;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.World;
import java.time.LocalDate;
import java.util.Map;

/** Bills and budgets as the scenarios ask of them, in euros. */
final class Finances {
    /** What the finance act of a year opens over the whole State, in round figures. */
    private static final long ACT_CENTS = 500_000_000_000_00L;

    private final World world = new World();

    Finances send(Record command) {
        world.send(command, MANAGER);
        return this;
    }

    Finances byTheProduct(Record command) {
        world.send(command, PRODUCT);
        return this;
    }

    Finances bill(String billId, int year) {
        return send(new TableBill(billId, FinanceActKind.INITIAL, year, "PLF " + year));
    }

    /** What the bill asks for it plays no part in the scenarios: a round figure. */
    Finances programme(String billId, String mission, String programme, String title) {
        long asked = 1_000_000_000_00L;
        return send(new InscribeProgramme(billId, mission, programme, title, mission, asked, asked));
    }

    Finances promulgated(String billId, int year) {
        LocalDate day = LocalDate.of(year - 1, 12, 30);
        return send(new PromulgateBill(billId, "JO of 31 December", day, ACT_CENTS, ACT_CENTS));
    }

    RuleViolated refusal(Record command) {
        return world.refusal(command, MANAGER).orElseThrow(() -> new AssertionError(command + " was accepted"));
    }

    /** AE available, as a request for all the money there is gets told. */
    Money availableAe(String budgetId) {
        Map<String, Object> told = refusal(
                        new ReserveFunds(budgetId, "whoever", Long.MAX_VALUE, LocalDate.parse("2030-12-31")))
                .values();
        return new Money((Long) told.getOrDefault("availableCents", -1L));
    }

    <E> E last(String stream, Class<E> family) {
        return family.cast(world.stream(stream).getLast().getPayload());
    }

    int facts(String stream) {
        return world.stream(stream).size();
    }
}

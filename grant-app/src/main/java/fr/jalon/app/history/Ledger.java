package fr.jalon.app.history;

import java.util.Map;
import java.util.TreeMap;

/** What the plan commits and pays in each year, so that the budget acts carry exactly what is left. Amounts in euro cents. */
final class Ledger {
    private final Map<Integer, Long> committed = new TreeMap<>();
    private final Map<Integer, Long> paid = new TreeMap<>();

    void committed(int year, long cents) {
        committed.merge(year, cents, Long::sum);
    }

    void paid(int year, long cents) {
        paid.merge(year, cents, Long::sum);
    }

    /** A payment came back; the credits of the year it was paid in are restored in that year only. */
    void cameBack(int paidYear, int year, long cents) {
        if (paidYear == year) {
            paid.merge(year, -cents, Long::sum);
        }
    }

    long committedIn(int year) {
        return committed.getOrDefault(year, 0L);
    }

    long paidIn(int year) {
        return paid.getOrDefault(year, 0L);
    }
}

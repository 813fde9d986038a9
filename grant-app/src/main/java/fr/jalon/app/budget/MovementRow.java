package fr.jalon.app.budget;

import fr.jalon.projections.budget.BudgetAct;
import fr.jalon.projections.budget.BudgetPosition;
import java.util.ArrayList;
import java.util.List;

/** One act on a budget and where it left the credits; only the kinds of credits that it changed have a line. */
record MovementRow(BudgetAct act, List<Line> lines) {
    /** @param changeCents what the act added to the figure it is about, or took from it */
    record Line(long changeCents, CreditLine balance) {}

    static MovementRow of(BudgetAct act) {
        BudgetPosition change = act.change();
        List<CreditLine> balances = CreditLine.of(act.balance());
        List<Line> lines = new ArrayList<>();
        long ae = first(
                change.aeOpenedCents(),
                change.aeCommittedCents(),
                change.aeAllottedCents(),
                change.aeFrozenCents(),
                change.aeReservedCents(),
                change.aeNotifiedCents(),
                change.aeLostCents());
        long cp = first(
                change.cpOpenedCents(),
                change.cpPaidCents(),
                change.cpAllottedCents(),
                change.cpFrozenCents(),
                change.cpNotifiedCents(),
                change.cpLostCents());
        if (ae != 0) {
            lines.add(new Line(ae, balances.getFirst()));
        }
        if (cp != 0) {
            lines.add(new Line(cp, balances.getLast()));
        }
        return new MovementRow(act, lines);
    }

    private static long first(long... changes) {
        for (long change : changes) {
            if (change != 0) {
                return change;
            }
        }
        return 0;
    }
}

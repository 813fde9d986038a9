package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** Nothing is ordered nor paid while the financial report of the last year of the project is overdue. Fr: compte rendu financier en retard. Source: law 2000-321, art. 10. */
public final class OverdueReportBlocksPayment {
    private OverdueReportBlocksPayment() {}

    public static void check(boolean reported, LocalDate dueOn, LocalDate on) {
        if (!reported && on.isAfter(dueOn)) {
            throw RuleViolated.by(OverdueReportBlocksPayment.class, "dueOn", dueOn, "on", on);
        }
    }
}

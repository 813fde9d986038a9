package fr.jalon.domain.payment;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What may still be asked of a grant, and about when; amounts add up to what is left of it. Fr: échéancier prévisionnel. */
record InstalmentPlan(List<Line> lines) {
    private static final int ADVANCE_MONTHS_AFTER_NOTIFICATION = 1;
    private static final int BALANCE_MONTHS_AFTER_COMPLETION = 2;

    /** One instalment that is expected. */
    record Line(Instalment instalment, LocalDate expectedOn, Money amount) {}

    /** The days a plan hangs on; nothing is expected before {@code on}, when it is made. */
    record Days(LocalDate on, LocalDate notifiedOn, LocalDate completionOn) {
        private LocalDate of(Instalment instalment) {
            LocalDate day = switch (instalment) {
                case ADVANCE -> notifiedOn.plusMonths(ADVANCE_MONTHS_AFTER_NOTIFICATION);
                case INTERIM -> notifiedOn.plusDays(ChronoUnit.DAYS.between(notifiedOn, completionOn) / 2);
                case BALANCE -> completionOn.plusMonths(BALANCE_MONTHS_AFTER_COMPLETION);
            };
            return day.isBefore(on) ? on : day;
        }
    }

    /**
     * Splits what is left: first the advance, then interims up to their ceiling, the rest as the balance, which absorbs all rounding.
     *
     * @param left of the grant, nothing of it asked yet
     * @param advance the most that may be asked as an advance; zero once it was
     * @param beforeBalance the most that may be asked before the balance, advance included
     */
    static InstalmentPlan of(Money left, Money advance, Money beforeBalance, Days days) {
        Money early = left.atMost(beforeBalance);
        Money first = early.atMost(advance);
        List<Line> lines = new ArrayList<>();
        add(lines, Instalment.ADVANCE, first, days);
        add(lines, Instalment.INTERIM, early.minus(first), days);
        add(lines, Instalment.BALANCE, left.minus(early), days);
        return new InstalmentPlan(List.copyOf(lines));
    }

    private static void add(List<Line> lines, Instalment instalment, Money amount, Days days) {
        if (!amount.isZero()) {
            lines.add(new Line(instalment, days.of(instalment), amount));
        }
    }
}

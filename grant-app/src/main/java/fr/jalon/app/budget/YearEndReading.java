package fr.jalon.app.budget;

import fr.jalon.app.budget.YearEnd.Dormant;
import fr.jalon.app.budget.YearEnd.DormantPage;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.projections.budget.BudgetQueries;
import fr.jalon.projections.budget.BudgetTree;
import fr.jalon.projections.budget.OpenReservation;
import fr.jalon.projections.commitments.Commitment;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentQueries.StateTotal;
import fr.jalon.projections.payments.PaymentState;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the end of a year is about, for the page and for REST. */
@Component
class YearEndReading {
    /** Ordered, and the money has not left. */
    private static final Set<PaymentState> ORDERED = EnumSet.of(
            PaymentState.ORDERED,
            PaymentState.CONTROLLED,
            PaymentState.SUSPENDED,
            PaymentState.REGULARISED,
            PaymentState.REQUISITIONED,
            PaymentState.IN_RUN,
            PaymentState.BANK_RETURNED);

    private final BudgetQueries budgets;
    private final CommitmentQueries commitments;
    private final PaymentQueries payments;
    private final ReadingDay day;

    YearEndReading(BudgetQueries budgets, CommitmentQueries commitments, PaymentQueries payments, ReadingDay day) {
        this.budgets = budgets;
        this.commitments = commitments;
        this.payments = payments;
        this.day = day;
    }

    /** A year that is over is read as it ended: what is promised or unpaid today is not of that year. */
    YearEnd of(int asked, AsOf asOf) {
        int year = BudgetYears.checked(asked);
        AsOf atItsEnd = atItsEnd(year, asOf);
        List<OpenReservation> unsigned = branches(year, atItsEnd)
                .filter(branch -> branch.own().aeReservedCents() != 0)
                .flatMap(branch -> budgets.openReservations(branch.node().node(), year, atItsEnd).stream())
                .toList();
        List<StateTotal> unpaid = payments.totals(null, atItsEnd).stream()
                .filter(total -> ORDERED.contains(total.state()))
                .toList();
        List<YearEnd.Left> left = branches(year, asOf)
                .map(branch -> YearEnd.Left.of(branch.node(), branch.own()))
                .filter(each -> each.aeCents() != 0 || each.cpCents() != 0)
                .toList();
        return new YearEnd(year, endOf(year), unsigned, unpaid, left, commitments.rollForward(null, year, asOf));
    }

    boolean isOver(int year, AsOf asOf) {
        return day.of(asOf).isAfter(endOf(year));
    }

    AsOf atItsEnd(int year, AsOf asOf) {
        return isOver(year, asOf) ? new AsOf(asOf.knownAt(), endOf(year)) : asOf;
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    private Stream<BudgetTree.Branch> branches(int year, AsOf asOf) {
        return budgets.trees(year, asOf).stream().flatMap(tree -> tree.nodes().stream());
    }

    /** Commitments on which nothing was paid for {@code months}, nor signed. */
    DormantPage dormant(int months, AsOf asOf, Paging paging) {
        LocalDate today = day.of(asOf);
        fr.jalon.projections.kernel.Page<Commitment> page =
                commitments.dormant(today.minusMonths(months), null, asOf, paging.cursor(), paging.limit());
        return new DormantPage(
                page.items().stream()
                        .map(commitment -> Dormant.of(commitment, today.getYear()))
                        .toList(),
                page.next());
    }
}

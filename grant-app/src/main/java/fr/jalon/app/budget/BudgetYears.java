package fr.jalon.app.budget;

import fr.jalon.app.platform.web.BadParameter;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.projections.budget.BudgetQueries;
import fr.jalon.projections.budget.BudgetYear;
import fr.jalon.projections.kernel.AsOf;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which year a page of credits is about: the one asked for, that of the day read if it has budgets, or the latest that has. */
@Component
public class BudgetYears {
    private static final int LAST = 9_998;

    private final BudgetQueries budgets;
    private final ReadingDay day;

    BudgetYears(BudgetQueries budgets, ReadingDay day) {
        this.budgets = budgets;
        this.day = day;
    }

    /** The years of which a budget is known, the latest first. */
    public List<Integer> known(AsOf asOf) {
        return budgets.years(null, asOf).stream()
                .map(BudgetYear::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public int wanted(@Nullable Integer asked, List<Integer> known, AsOf asOf) {
        if (asked != null) {
            return asked;
        }
        int current = day.of(asOf).getYear();
        return known.contains(current) || known.isEmpty() ? current : known.getFirst();
    }

    /** @throws BadParameter if it is no year that a day can have */
    public static int checked(int year) {
        if (year < 1 || year > LAST) {
            throw BadParameter.outOfRange("year", 1, LAST);
        }
        return year;
    }
}

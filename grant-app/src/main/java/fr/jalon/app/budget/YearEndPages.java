package fr.jalon.app.budget;

import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.domain.budget.BudgetAct;
import fr.jalon.projections.kernel.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What must be signed or paid before the year ends, what may be carried forward, and whether what is left to pay reconciles. */
@Pages
class YearEndPages {
    static final int USUAL_MONTHS = 12;
    static final int MOST_MONTHS = 120;

    private final YearEndReading reading;
    private final BudgetYears years;
    private final CurrentActor current;

    YearEndPages(YearEndReading reading, BudgetYears years, CurrentActor current) {
        this.reading = reading;
        this.years = years;
        this.current = current;
    }

    @GetMapping("/year-end")
    String yearEnd(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "" + USUAL_MONTHS) int idle,
            AsOf asOf,
            Paging paging,
            Model model) {
        int months = Math.clamp(idle, 1, MOST_MONTHS);
        List<Integer> known = years.known(asOf);
        int wanted = years.wanted(year, known, asOf);
        model.addAttribute("section", "budget");
        model.addAttribute("years", known);
        model.addAttribute("year", wanted);
        model.addAttribute("idle", months);
        model.addAttribute("end", reading.of(wanted, asOf));
        model.addAttribute("over", reading.isOver(wanted, asOf));
        model.addAttribute("page", reading.dormant(months, reading.atItsEnd(wanted, asOf), paging));
        model.addAttribute(
                "mayCarry", current.get().roleFor(BudgetAct.CARRY_FORWARD).isPresent());
        return "year-end";
    }
}

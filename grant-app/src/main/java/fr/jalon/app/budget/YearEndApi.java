package fr.jalon.app.budget;

import fr.jalon.app.budget.YearEnd.Dormant;
import fr.jalon.app.budget.YearEnd.DormantPage;
import fr.jalon.app.platform.web.BadParameter;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.projections.kernel.AsOf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The end of a year, read: what is promised, ordered or left, and the commitments on which nothing moves. */
@RestController
class YearEndApi {
    private final YearEndReading reading;

    YearEndApi(YearEndReading reading) {
        this.reading = reading;
    }

    @GetMapping("/api/year-end")
    YearEnd yearEnd(@RequestParam int year, AsOf asOf) {
        return reading.of(year, asOf);
    }

    @GetMapping("/api/commitments/dormant")
    Page<Dormant> dormant(
            @RequestParam(name = "idle-months", defaultValue = "" + YearEndPages.USUAL_MONTHS) int months,
            AsOf asOf,
            Paging paging) {
        if (months < 1 || months > YearEndPages.MOST_MONTHS) {
            throw BadParameter.outOfRange("idle-months", 1, YearEndPages.MOST_MONTHS);
        }
        DormantPage page = reading.dormant(months, asOf, paging);
        return new Page<>(page.items(), page.next());
    }
}

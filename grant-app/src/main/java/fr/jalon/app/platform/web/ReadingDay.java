package fr.jalon.app.platform.web;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.projections.kernel.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day from which a page counts ages and delays: the day read, today when none was asked for. */
@Component
public class ReadingDay {
    private final Clock clock;

    ReadingDay(Clock clock) {
        this.clock = clock;
    }

    /** What had taken effect counts first, then what was known. */
    public LocalDate of(AsOf asOf) {
        LocalDate effective = asOf.effectiveAt();
        LocalDate known = asOf.knownAt();
        if (effective != null && known != null) {
            return effective.isBefore(known) ? effective : known;
        }
        LocalDate read = effective != null ? effective : known;
        return read != null ? read : LocalDate.ofInstant(clock.instant(), ActContext.PARIS);
    }
}

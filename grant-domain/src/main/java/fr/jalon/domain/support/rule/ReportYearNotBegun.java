package fr.jalon.domain.support.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/** A financial report is about a year that has begun. Fr: compte rendu financier d'une année à venir. */
public final class ReportYearNotBegun {
    private ReportYearNotBegun() {}

    public static void check(int year, LocalDate on) {
        if (year > on.getYear()) {
            throw RuleViolated.by(ReportYearNotBegun.class, "year", year, "on", on);
        }
    }
}

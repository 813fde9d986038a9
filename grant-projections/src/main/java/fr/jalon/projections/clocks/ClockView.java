package fr.jalon.projections.clocks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One clock of one dossier.
 *
 * @param item number of the recovery it is about, 0 for the dossier as a whole
 * @param dueOn last day; for a suspended clock, the day before the days stopped are added
 * @param since legal date from which it is in this state
 */
public record ClockView(
        String dossierId,
        String callId,
        int wave,
        String applicant,
        Clock clock,
        int item,
        Clock.State state,
        LocalDate dueOn,
        LocalDate since) {

    /** Days from {@code today} to the last day, negative once it is past. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    public boolean isLate(LocalDate today) {
        return state == Clock.State.RUNNING && dueOn.isBefore(today);
    }
}

package fr.jalon.projections.clocks;

import java.time.LocalDate;

/**
 * How many clocks of one kind run.
 *
 * @param late those whose last day is past
 * @param coming the others
 * @param firstOn the earliest of their last days
 */
public record ClockCount(Clock clock, long late, long coming, LocalDate firstOn) {}

package fr.jalon.app.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One act of the reference history.
 *
 * @param at when the system is told
 * @param actor id of the demo account that acts
 * @param effectiveOn legal date when it is not the day of {@code at}; then {@code reason} says why
 * @param commandId the same for the same act of the same plan, so that an act already done is known
 */
public record PlannedAct(
        Instant at,
        String actor,
        Record command,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason,
        String commandId) {}

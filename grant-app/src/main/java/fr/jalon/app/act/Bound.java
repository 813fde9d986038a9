package fr.jalon.app.act;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for, ready to be sent.
 *
 * @param effectiveOn legal date, null for today
 * @param reason why it comes late, null when not given
 */
public record Bound(
        Record command,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason) {}

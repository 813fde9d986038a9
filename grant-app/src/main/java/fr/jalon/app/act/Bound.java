package fr.jalon.app.act;

import fr.jalon.app.platform.axon.Beside;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for, ready to be sent.
 *
 * @param effectiveOn legal date, null for today
 * @param reason why it comes late, null when not given
 * @param beside what is kept with it, and not without it
 */
public record Bound(
        Record command,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason,
        Beside beside) {
    /** An act of today that leaves nothing beside its events. */
    public static Bound today(Record command) {
        return new Bound(command, null, null, Beside.NOTHING);
    }
}

package fr.jalon.projections.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two dates of every question: what was known at the end of a day, of what had taken effect by a day. Fr: date de connaissance, date d'effet.
 *
 * @param knownAt the whole day in Paris counts; null: everything recorded so far
 * @param effectiveAt facts of that day count; null: whatever their legal date
 */
public record AsOf(@Nullable LocalDate knownAt, @Nullable LocalDate effectiveAt) {
    /** Everything known, whatever its date. */
    public static final AsOf NOW = new AsOf(null, null);

    public static AsOf knownAt(@Nullable LocalDate day) {
        return new AsOf(day, null);
    }

    public static AsOf effectiveAt(@Nullable LocalDate day) {
        return new AsOf(null, day);
    }
}

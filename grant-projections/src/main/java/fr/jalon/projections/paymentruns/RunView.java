package fr.jalon.projections.paymentruns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment run. Euro cents.
 *
 * @param lines now in the run
 * @param totalCents of these lines
 * @param returned lines that the bank rejected or returned
 * @param fileSha256 of the file sent to the bank, once issued
 * @param grounds why it was cancelled
 */
public record RunView(
        String runId,
        RunState state,
        LocalDate stateSince,
        LocalDate executionOn,
        long lines,
        long totalCents,
        long settled,
        long settledCents,
        long returned,
        long returnedCents,
        @Nullable String fileSha256,
        @Nullable String grounds) {

    /** Lines sent to the bank that it has not answered. */
    public long unanswered() {
        return state == RunState.ISSUED ? lines - settled - returned : 0;
    }
}

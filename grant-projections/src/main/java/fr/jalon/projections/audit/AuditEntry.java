package fr.jalon.projections.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event of the audit trail, or one line of a journal.
 *
 * @param index place in the log
 * @param sequence place in its stream, from 0; the number in a journal is one more
 * @param type stored name of the event, e.g. {@code label.granted}
 * @param dossierId the dossier concerned, if any
 * @param payload the fact, JSON
 */
public record AuditEntry(
        long index,
        String streamType,
        String stream,
        long sequence,
        String type,
        int revision,
        String actor,
        String role,
        String act,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable String onBehalfOf,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String ruleSet,
        @Nullable String dossierId,
        String payload) {

    /** Number in the journal of its stream: 1, 2, 3… without a hole. */
    public long number() {
        return sequence + 1;
    }

    /** The same event, of which {@code less} is all that may be read: no reason either. */
    public AuditEntry saying(String less) {
        return new AuditEntry(
                index,
                streamType,
                stream,
                sequence,
                type,
                revision,
                actor,
                role,
                act,
                recordedAt,
                effectiveOn,
                null,
                onBehalfOf,
                commandId,
                correlationId,
                causationId,
                ruleSet,
                dossierId,
                less);
    }
}

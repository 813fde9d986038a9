package fr.jalon.app.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.jalon.projections.audit.AuditEntry;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event over REST.
 *
 * @param number place in the journal of its stream: 1, 2, 3… without a hole; {@code sequence} is one less
 * @param payload the fact as stored, JSON; less of it where a member of a jury may not read the rest
 */
public record EventItem(
        long index,
        String stream,
        String streamType,
        long sequence,
        long number,
        String type,
        int revision,
        String actor,
        String role,
        String act,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable String onBehalfOf,
        @Nullable String ruleSet,
        @Nullable String dossier,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @JsonRawValue String payload) {
    public static EventItem of(AuditEntry entry) {
        return new EventItem(
                entry.index(),
                entry.stream(),
                entry.streamType(),
                entry.sequence(),
                entry.number(),
                entry.type(),
                entry.revision(),
                entry.actor(),
                entry.role(),
                entry.act(),
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.reason(),
                entry.onBehalfOf(),
                entry.ruleSet(),
                entry.dossierId(),
                entry.commandId(),
                entry.correlationId(),
                entry.causationId(),
                entry.payload());
    }
}

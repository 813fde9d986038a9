package fr.jalon.projections.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log, as it is stored.
 *
 * @param payload JSON
 * @param metaData JSON
 */
public record StoredEvent(
        long globalIndex,
        String eventIdentifier,
        String streamType,
        String streamId,
        long sequence,
        Instant recordedAt,
        String name,
        @Nullable String revision,
        String payload,
        String metaData) {}

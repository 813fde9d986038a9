package fr.jalon.projections.kernel;

import java.time.Instant;

/**
 * One event as it stands in the log, with everything a read model may say about it. Fr: fait enregistré.
 *
 * @param index place in the whole log; later facts have larger ones
 * @param streamType kind of aggregate, e.g. {@code Dossier}
 * @param sequence place in its stream, from 0, without a hole
 * @param name stored name, e.g. {@code application.submitted}
 * @param event the fact
 * @param payload the fact as stored, JSON
 * @param recordedAt when the system recorded it; never edited
 */
public record Recorded<E>(
        long index,
        String streamType,
        String streamId,
        long sequence,
        String name,
        int revision,
        E event,
        String payload,
        Instant recordedAt,
        Envelope envelope) {}

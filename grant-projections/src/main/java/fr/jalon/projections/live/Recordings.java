package fr.jalon.projections.live;

import fr.jalon.projections.kernel.Envelope;
import fr.jalon.projections.kernel.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** From Axon's messages to recorded facts; the one way, for live processors and for a rebuild. */
public final class Recordings {
    private final Serializer serializer;

    /** @param serializer the one of the log, so that the stored payload is handed on as it is */
    public Recordings(Serializer serializer) {
        this.serializer = serializer;
    }

    /** @throws IllegalArgumentException if the message is not an event of a stream, read from the log */
    public Recorded<?> of(EventMessage<?> message) {
        if (!(message instanceof TrackedEventMessage<?> tracked) || !(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("Not read from the log: " + message.getIdentifier());
        }
        return of(event, index(tracked));
    }

    private Recorded<?> of(DomainEventMessage<?> event, long index) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        return new Recorded<>(
                index,
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                event.getPayload(),
                payload.getData(),
                event.getTimestamp(),
                Envelope.from(event.getMetaData()));
    }

    static long index(TrackedEventMessage<?> message) {
        return message.trackingToken()
                .position()
                .orElseThrow(() -> new IllegalArgumentException("No place in the log: " + message.getIdentifier()));
    }
}

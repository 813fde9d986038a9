package fr.jalon.projections.live;

import fr.jalon.projections.kernel.Envelope;
import fr.jalon.projections.kernel.Recorded;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** From a row of the log to the fact it records; the one way, for live processors and for a rebuild. */
public final class Recordings {
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    /** @param serializer the one of the log, so that the stored payload is handed on as it is */
    public Recordings(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** @throws RuntimeException if it is not a fact this version knows, or not recorded through the front door */
    public Recorded<?> of(TrackedDomainEventData<?> stored) {
        return of(message(stored), index(stored.trackingToken()));
    }

    /** The envelope alone. */
    MetaData metaData(EventData<?> stored) {
        MetaData envelope = serializer.deserialize(stored.getMetaData());
        return envelope == null ? MetaData.emptyInstance() : envelope;
    }

    /** Class of the fact; {@link UnknownSerializedType} when this version has none for it. */
    Class<?> typeOf(TrackedDomainEventData<?> stored) {
        try {
            return message(stored).getPayloadType();
        } catch (RuntimeException unknown) {
            return UnknownSerializedType.class;
        }
    }

    /** Payload and envelope are still as stored: they are decoded when they are asked for. */
    private DomainEventMessage<?> message(TrackedDomainEventData<?> stored) {
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(stored), serializer, upcasters)
                .findFirst()
                .map(message -> (DomainEventMessage<?>) message)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Event " + index(stored.trackingToken()) + " is lost by an upcaster"));
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

    static long index(TrackingToken token) {
        return token.position().orElseThrow(() -> new IllegalArgumentException("No place in the log: " + token));
    }
}

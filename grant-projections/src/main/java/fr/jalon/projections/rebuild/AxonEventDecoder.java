package fr.jalon.projections.rebuild;

import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.live.Recordings;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Reads a row of the log by the same upcasters, serializer and code as the live processors do. */
public final class AxonEventDecoder implements EventDecoder {
    private final Recordings recordings;

    public AxonEventDecoder(Serializer serializer, EventUpcaster upcasters) {
        this.recordings = new Recordings(serializer, upcasters);
    }

    @Override
    public Recorded<?> decode(StoredEvent stored) {
        return recordings.of(new TrackedDomainEventData<>(
                GapAwareTrackingToken.newInstance(stored.globalIndex(), Set.of()),
                new GenericDomainEventEntry<>(
                        stored.streamType(),
                        stored.streamId(),
                        stored.sequence(),
                        stored.eventIdentifier(),
                        // As text: an instant would be cut to the millisecond.
                        stored.recordedAt().toString(),
                        stored.name(),
                        stored.revision(),
                        stored.payload(),
                        stored.metaData())));
    }
}

package fr.jalon.projections.live;

import fr.jalon.projections.kernel.Recorded;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log, decoded when somebody first asks what it says: one that cannot be decoded stops those who want it, and
 * nobody else, though all live processors are handed the same one.
 */
public final class LoggedEvent extends GenericTrackedDomainEventMessage<Object> {
    private static final long serialVersionUID = 1L;

    private final Content content;

    private LoggedEvent(TrackingToken token, Content content) {
        super(
                token,
                content.stored.getType(),
                content.stored.getAggregateIdentifier(),
                content.stored.getSequenceNumber(),
                content,
                content.stored::getTimestamp);
        this.content = content;
    }

    /** @param again the row at an index as it stands now, empty once it has been removed */
    public static LoggedEvent of(
            TrackedDomainEventData<?> stored,
            Recordings recordings,
            LongFunction<Optional<TrackedDomainEventData<?>>> again) {
        return new LoggedEvent(stored.trackingToken(), new Content(stored, recordings, again));
    }

    /** Place in the whole log. */
    public long index() {
        return content.index();
    }

    /** Name under which it is stored; no upcaster changes it. */
    public String name() {
        return content.stored.getPayload().getType().getName();
    }

    /**
     * What it says. While it cannot be decoded, each call reads its row again: what was repaired in the log needs no restart.
     *
     * @return empty once it has been removed from the log
     * @throws RuntimeException if it cannot be decoded
     */
    public Optional<Recorded<?>> read() {
        return content.read();
    }

    @Override
    public LoggedEvent withTrackingToken(TrackingToken token) {
        return new LoggedEvent(token, content);
    }

    private static final class Content implements Message<Object> {
        private static final long serialVersionUID = 1L;

        private final transient TrackedDomainEventData<?> stored;
        private final transient Recordings recordings;
        private final transient LongFunction<Optional<TrackedDomainEventData<?>>> again;
        private transient volatile @Nullable Recorded<?> recorded;
        private transient volatile @Nullable Class<?> type;

        Content(
                TrackedDomainEventData<?> stored,
                Recordings recordings,
                LongFunction<Optional<TrackedDomainEventData<?>>> again) {
            this.stored = stored;
            this.recordings = recordings;
            this.again = again;
        }

        long index() {
            return Recordings.index(stored.trackingToken());
        }

        Optional<Recorded<?>> read() {
            Recorded<?> known = recorded;
            if (known != null) {
                return Optional.of(known);
            }
            try {
                return Optional.of(keep(stored));
            } catch (RuntimeException undecodable) {
                return again.apply(index()).map(this::keep);
            }
        }

        private Recorded<?> keep(TrackedDomainEventData<?> row) {
            Recorded<?> fact = recordings.of(row);
            recorded = fact;
            return fact;
        }

        private Recorded<?> recorded() {
            return read().orElseThrow(() -> new IllegalStateException("Event " + index() + " left the log"));
        }

        @Override
        public String getIdentifier() {
            return stored.getEventIdentifier();
        }

        @Override
        public MetaData getMetaData() {
            return recordings.metaData(stored);
        }

        @Override
        public Object getPayload() {
            return recorded().event();
        }

        /** Asked by monitors, of every event, wanted or not: says nothing is known rather than to fail. */
        @Override
        @SuppressWarnings("unchecked") // as declared by Axon
        public Class<Object> getPayloadType() {
            Class<?> known = type;
            if (known == null) {
                known = recordings.typeOf(stored);
                type = known;
            }
            return (Class<Object>) known;
        }

        @Override
        public Message<Object> withMetaData(Map<String, ?> metaData) {
            return new GenericMessage<>(getIdentifier(), getPayload(), metaData);
        }

        @Override
        public Message<Object> andMetaData(Map<String, ?> metaData) {
            return withMetaData(getMetaData().mergedWith(metaData));
        }
    }
}

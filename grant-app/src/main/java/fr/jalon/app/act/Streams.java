package fr.jalon.app.act;

import fr.jalon.app.platform.web.NotFound;
import fr.jalon.domain.dossier.DossierState;
import fr.jalon.domain.kernel.DossierEvent;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** One stream as its own events make it: always the latest, whatever the read models have seen. Cost: one query. */
@Component
public class Streams {
    private final EventStore events;

    Streams(EventStore events) {
        this.events = events;
    }

    /** @throws NotFound if there is no such stream of that kind */
    public List<? extends DomainEventMessage<?>> read(StreamKind kind, String id) {
        List<? extends DomainEventMessage<?>> found =
                events.readEvents(id).asStream().toList();
        if (found.isEmpty() || !kind.holds(found.getFirst().getPayload())) {
            throw new NotFound(kind.path(), id);
        }
        return found;
    }

    /** Number of events of a stream; what {@code If-Match} must say, 0 when there is none. */
    public long version(String id) {
        return events.lastSequenceNumberFor(id).map(last -> last + 1).orElse(0L);
    }

    /** @throws NotFound if there is no such dossier */
    public DossierState dossier(String id) {
        return DossierState.of(read(StreamKind.DOSSIER, id).stream()
                .map(message -> new DossierState.Fact((DossierEvent) message.getPayload(), message.getMetaData()))
                .toList());
    }
}

package fr.jalon.app.session;

import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.projections.audit.AuditEntry;
import fr.jalon.projections.audit.AuditQueries;
import fr.jalon.projections.kernel.AsOf;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Reads a jury session from its own events: all of them, or those that a reading of the past may see. */
@Component
public class SessionReading {
    private final Streams streams;
    private final AuditQueries audit;

    SessionReading(Streams streams, AuditQueries audit) {
        this.streams = streams;
        this.audit = audit;
    }

    /**
     * One session as of two dates.
     *
     * @param version number of the events seen
     */
    public record Dated(SessionSheet sheet, int version) {}

    /** @throws NotFound if there was no such session yet */
    public Dated of(String id, AsOf asOf) {
        List<?> events = events(id, asOf);
        if (events.isEmpty()) {
            throw new NotFound(StreamKind.SESSION.path(), id);
        }
        return new Dated(SessionSheet.of(events), events.size());
    }

    private List<?> events(String id, AsOf asOf) {
        List<? extends DomainEventMessage<?>> all = streams.read(StreamKind.SESSION, id);
        if (asOf.equals(AsOf.NOW)) {
            return all.stream().map(DomainEventMessage::getPayload).toList();
        }
        Set<Long> visible =
                audit.journal(id, asOf).stream().map(AuditEntry::sequence).collect(Collectors.toSet());
        return all.stream()
                .filter(event -> visible.contains(event.getSequenceNumber()))
                .map(DomainEventMessage::getPayload)
                .toList();
    }
}

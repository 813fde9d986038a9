package fr.jalon.app.platform.axon;

import fr.jalon.domain.call.CallBook;
import fr.jalon.domain.call.CallRegister;
import fr.jalon.domain.call.event.CallEvent;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What a call says, read from its own events inside the transaction of the act that asks. Cost: one query. */
final class RecordedCallBook implements CallBook {
    private final EventStore events;

    RecordedCallBook(EventStore events) {
        this.events = events;
    }

    @Override
    public Terms terms(String callId, int wave, LocalDate on) {
        List<CallRegister.Fact> recorded = events.readEvents(callId)
                .asStream()
                .filter(message -> message.getPayload() instanceof CallEvent)
                .map(message -> CallRegister.Fact.of((CallEvent) message.getPayload(), message.getMetaData()))
                .toList();
        return CallRegister.terms(recorded, callId, wave, on);
    }
}

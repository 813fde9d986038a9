package fr.jalon.app.platform.axon;

import fr.jalon.domain.bill.BillBook;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent.UndertakingJoined;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What one stream says to another, read from its own events inside the transaction of the act that asks. Cost: one query each. */
final class RecordedBooks {
    private final EventStore events;

    RecordedBooks(EventStore events) {
        this.events = events;
    }

    BillBook.Entry bill(String billId) {
        return BillBook.Entry.of(read(billId, BillEvent.class));
    }

    List<BudgetEvent> budget(String budgetId) {
        return read(budgetId, BudgetEvent.class);
    }

    List<DelegationEvent> delegation(String delegationId) {
        return read(delegationId, DelegationEvent.class);
    }

    /** A company joins once, so the way up has no branch; a head that joins another takes its companies along. */
    String headOf(String siren) {
        return read(siren, UndertakingEvent.class).stream()
                .filter(UndertakingJoined.class::isInstance)
                .map(joined -> headOf(((UndertakingJoined) joined).head()))
                .findFirst()
                .orElse(siren);
    }

    private <E> List<E> read(String id, Class<E> family) {
        return events.readEvents(id)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }
}

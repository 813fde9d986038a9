package fr.jalon.app.platform.axon.sample;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.app.platform.axon.sample.PotCommand.SignDeal;
import fr.jalon.app.platform.axon.sample.PotEvent.DealSigned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** Signed once; takes its money from a pot in the same transaction. */
@AggregateRoot
public final class Deal {
    @AggregateIdentifier
    private String dealId;

    Deal() {}

    @CommandHandler
    Deal(SignDeal command) {
        apply(new DealSigned(command.dealId(), command.potId(), command.cents()));
    }

    @EventSourcingHandler
    void evolve(DealSigned event) {
        dealId = event.dealId();
    }
}

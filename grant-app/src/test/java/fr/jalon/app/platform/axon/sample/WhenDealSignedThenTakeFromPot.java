package fr.jalon.app.platform.axon.sample;

import fr.jalon.app.platform.axon.sample.PotCommand.TakeFromPot;
import fr.jalon.app.platform.axon.sample.PotEvent.DealSigned;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** A deal is signed only if the pot can pay for it. */
public final class WhenDealSignedThenTakeFromPot {
    private final CommandGateway commands;

    WhenDealSignedThenTakeFromPot(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DealSigned event) {
        commands.sendAndWait(new TakeFromPot(event.potId(), event.dealId(), event.cents()));
    }
}

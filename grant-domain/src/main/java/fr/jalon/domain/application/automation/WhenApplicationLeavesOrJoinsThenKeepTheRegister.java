package fr.jalon.domain.application.automation;

import fr.jalon.domain.application.event.ApplicationEvent.ApplicationSubmitted;
import fr.jalon.domain.application.event.ApplicationEvent.ApplicationWithdrawn;
import fr.jalon.domain.call.command.CallCommand.RegisterApplication;
import fr.jalon.domain.call.command.CallCommand.UnregisterApplication;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** A submission counts only if its wave is open and the place is not in it yet: the call says so, or nothing is recorded. */
public final class WhenApplicationLeavesOrJoinsThenKeepTheRegister {
    private final CommandGateway commands;

    public WhenApplicationLeavesOrJoinsThenKeepTheRegister(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ApplicationSubmitted event) {
        commands.sendAndWait(new RegisterApplication(
                event.callId(), event.wave(), event.dossierId(), event.siteSiret(), event.receivedAt()));
    }

    @EventHandler
    void on(ApplicationWithdrawn event) {
        commands.sendAndWait(
                new UnregisterApplication(event.callId(), event.wave(), event.dossierId(), event.siteSiret()));
    }
}

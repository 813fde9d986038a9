package fr.jalon.domain.label.automation;

import fr.jalon.domain.call.command.CallCommand.RegisterLabel;
import fr.jalon.domain.label.event.LabelEvent.LabelGranted;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** A label has a number within the target of its call, or it is not granted. */
public final class WhenLabelGrantedThenNumberIt {
    private final CommandGateway commands;

    public WhenLabelGrantedThenNumberIt(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(LabelGranted event) {
        commands.sendAndWait(new RegisterLabel(event.callId(), event.wave(), event.dossierId()));
    }
}

package fr.jalon.domain.undertaking.automation;

import fr.jalon.domain.undertaking.command.UndertakingCommand.AdoptAids;
import fr.jalon.domain.undertaking.event.UndertakingEvent.UndertakingJoined;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** A company leaves its own aid stack and enters that of its head in the same transaction: no aid is ever counted twice, or by nobody. */
public final class WhenCompanyJoinsThenAdoptItsAids {
    private final CommandGateway commands;

    public WhenCompanyJoinsThenAdoptItsAids(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(UndertakingJoined event) {
        commands.sendAndWait(new AdoptAids(
                event.head(), event.undertakingId(), event.sources(), event.grantedOn(), event.deMinimisCents()));
    }
}

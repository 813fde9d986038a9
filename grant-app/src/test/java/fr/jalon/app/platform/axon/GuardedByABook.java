package fr.jalon.app.platform.axon;

import fr.jalon.domain.call.CallBook;
import fr.jalon.domain.delegation.command.DelegationCommand;
import fr.jalon.domain.delegation.command.DelegationCommand.RevokeDelegation;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;

/** Its handler asks nobody, its guard does. */
@AggregateRoot
final class GuardedByABook {
    @AggregateIdentifier
    private String id = "";

    @CommandHandlerInterceptor
    void guard(DelegationCommand command, CallBook book) {}

    @CommandHandler
    void decide(RevokeDelegation command) {}
}

package fr.jalon.domain.budget.automation;

import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.budget.command.BudgetCommand.ReceiveTransfer;
import fr.jalon.domain.budget.command.BudgetCommand.ReceiveVirement;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsMovedByVirement;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsTransferred;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** What leaves one programme enters the other in the same transaction, if it may. */
public final class WhenCreditsMovedThenReceiveThem {
    private final CommandGateway commands;

    public WhenCreditsMovedThenReceiveThem(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(CreditsMovedByVirement event) {
        send(new ReceiveVirement(
                event.toBudgetId(),
                event.budgetId(),
                event.ministry(),
                event.aeCents(),
                event.cpCents(),
                event.legalAct(),
                event.reference()));
    }

    @EventHandler
    void on(CreditsTransferred event) {
        send(new ReceiveTransfer(
                event.toBudgetId(),
                event.budgetId(),
                event.ministry(),
                event.aeCents(),
                event.cpCents(),
                event.legalAct(),
                event.reference()));
    }

    private void send(BudgetCommand command) {
        try {
            commands.sendAndWait(command);
        } catch (AggregateNotFoundException e) {
            throw CreditsNotOpened.of(command.budgetId());
        }
    }
}

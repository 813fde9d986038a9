package fr.jalon.domain.budget.automation;

import fr.jalon.domain.budget.command.BudgetCommand.ReceiveCarriedForward;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsCarriedForward;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** What leaves one year enters the next in the same transaction: no credit is ever between two years. */
public final class WhenCreditsCarriedForwardThenReceiveThem {
    private final CommandGateway commands;

    public WhenCreditsCarriedForwardThenReceiveThem(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(CreditsCarriedForward event) {
        try {
            commands.sendAndWait(new ReceiveCarriedForward(
                    event.toBudgetId(),
                    event.budgetId(),
                    event.aeCents(),
                    event.cpCents(),
                    event.legalAct(),
                    event.reference()));
        } catch (AggregateNotFoundException e) {
            throw CreditsNotOpened.of(event.toBudgetId());
        }
    }
}

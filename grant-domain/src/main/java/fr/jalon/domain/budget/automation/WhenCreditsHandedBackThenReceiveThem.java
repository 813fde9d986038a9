package fr.jalon.domain.budget.automation;

import fr.jalon.domain.budget.command.BudgetCommand.ReceiveHandBack;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsHandedBack;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** What a node gives back, the node above has again in the same transaction. */
public final class WhenCreditsHandedBackThenReceiveThem {
    private final CommandGateway commands;

    public WhenCreditsHandedBackThenReceiveThem(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(CreditsHandedBack event) {
        commands.sendAndWait(new ReceiveHandBack(
                event.toBudgetId(),
                event.budgetId(),
                event.aeCents(),
                event.cpCents(),
                event.legalAct(),
                event.reference()));
    }
}

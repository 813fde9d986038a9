package fr.jalon.domain.budget.automation;

import fr.jalon.domain.budget.command.BudgetCommand.ReceiveAllotment;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsAllotted;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** What a node hands down, the node below receives in the same transaction. */
public final class WhenCreditsAllottedThenReceiveThem {
    private final CommandGateway commands;

    public WhenCreditsAllottedThenReceiveThem(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(CreditsAllotted event) {
        try {
            commands.sendAndWait(new ReceiveAllotment(
                    event.toBudgetId(),
                    event.budgetId(),
                    event.aeCents(),
                    event.cpCents(),
                    event.netAeCents(),
                    event.netCpCents(),
                    event.legalAct(),
                    event.reference()));
        } catch (AggregateNotFoundException e) {
            throw CreditsNotOpened.of(event.toBudgetId());
        }
    }
}

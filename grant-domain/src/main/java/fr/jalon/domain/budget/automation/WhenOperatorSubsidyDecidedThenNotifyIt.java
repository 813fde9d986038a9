package fr.jalon.domain.budget.automation;

import fr.jalon.domain.budget.command.BudgetCommand.ReceiveOperatorSubsidy;
import fr.jalon.domain.budget.event.BudgetEvent.OperatorSubsidyDecided;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** What the State commits toward its operator, the operator knows in the same transaction. */
public final class WhenOperatorSubsidyDecidedThenNotifyIt {
    private final CommandGateway commands;

    public WhenOperatorSubsidyDecidedThenNotifyIt(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(OperatorSubsidyDecided event) {
        try {
            commands.sendAndWait(new ReceiveOperatorSubsidy(
                    event.operatorBudgetId(),
                    event.budgetId(),
                    event.kind(),
                    event.aeCents(),
                    event.cpCents(),
                    event.reference()));
        } catch (AggregateNotFoundException e) {
            throw CreditsNotOpened.of(event.operatorBudgetId());
        }
    }
}

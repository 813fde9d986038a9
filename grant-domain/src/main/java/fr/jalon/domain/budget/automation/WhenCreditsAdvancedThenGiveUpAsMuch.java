package fr.jalon.domain.budget.automation;

import fr.jalon.domain.bill.command.BillCommand.RegisterAdvance;
import fr.jalon.domain.bill.command.BillCommand.RegisterCancellation;
import fr.jalon.domain.budget.command.BudgetCommand.GiveUpForAdvance;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsAdvanced;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * What a decree opens before the law, another programme gives up in the same transaction; both sides count against the limits of the
 * finance act of the year. Source: LOLF, art. 13, and art. 14, which counts the cancellations of art. 13 with its own.
 */
public final class WhenCreditsAdvancedThenGiveUpAsMuch {
    private final CommandGateway commands;

    public WhenCreditsAdvancedThenGiveUpAsMuch(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(CreditsAdvanced event) {
        send(
                new GiveUpForAdvance(
                        event.fromBudgetId(),
                        event.budgetId(),
                        event.aeCents(),
                        event.cpCents(),
                        event.legalAct(),
                        event.reference()),
                event.fromBudgetId());
        send(new RegisterAdvance(event.billId(), event.budgetId(), event.aeCents(), event.cpCents()), event.billId());
        send(
                new RegisterCancellation(event.billId(), event.fromBudgetId(), event.aeCents(), event.cpCents()),
                event.billId());
    }

    private void send(Record command, String stream) {
        try {
            commands.sendAndWait(command);
        } catch (AggregateNotFoundException e) {
            throw CreditsNotOpened.of(stream);
        }
    }
}

package fr.jalon.domain.budget.automation;

import fr.jalon.domain.bill.command.BillCommand.RegisterCancellation;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsCancelled;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** A cancellation counts against the limit of the finance act of the year, all programmes together. Source: LOLF, art. 14. */
public final class WhenCreditsCancelledThenCountThem {
    private final CommandGateway commands;

    public WhenCreditsCancelledThenCountThem(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(CreditsCancelled event) {
        // A budget that no initial act funds, e.g. that of an operator, is under no such limit.
        if (event.billId().isEmpty()) {
            return;
        }
        try {
            commands.sendAndWait(
                    new RegisterCancellation(event.billId(), event.budgetId(), event.aeCents(), event.cpCents()));
        } catch (AggregateNotFoundException e) {
            throw CreditsNotOpened.of(event.billId());
        }
    }
}

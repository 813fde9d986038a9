package fr.jalon.domain.dossier.automation;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentPlacedInRun;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.AddRunLine;
import fr.jalon.domain.paymentrun.rule.UnknownRun;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** A dossier and a run always agree on the payments that the run holds. */
public final class WhenPaymentPlacedInRunThenAddIt {
    private final CommandGateway commands;

    public WhenPaymentPlacedInRunThenAddIt(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(PaymentPlacedInRun event, ActContext by) {
        try {
            commands.sendAndWait(new AddRunLine(
                    event.runId(),
                    event.dossierId(),
                    event.payment(),
                    event.attempt(),
                    event.cpCents(),
                    event.ibanToken(),
                    by.actor()));
        } catch (AggregateNotFoundException e) {
            throw UnknownRun.of(event.runId());
        }
    }
}

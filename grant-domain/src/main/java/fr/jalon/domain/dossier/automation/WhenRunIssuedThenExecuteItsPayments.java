package fr.jalon.domain.dossier.automation;

import fr.jalon.domain.payment.command.PaymentCommand.ExecuteInRun;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunIssued;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** Each payment of an issued run is executed with it, and consumes its credits: all of them, or the run is not issued. */
public final class WhenRunIssuedThenExecuteItsPayments {
    private final CommandGateway commands;

    public WhenRunIssuedThenExecuteItsPayments(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(RunIssued event) {
        for (int i = 0; i < event.dossierIds().size(); i++) {
            commands.sendAndWait(
                    new ExecuteInRun(event.dossierIds().get(i), event.payments().get(i), event.runId()));
        }
    }
}

package fr.jalon.domain.dossier.automation;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentTakenOutOfRun;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.RemoveRunLine;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** A payment that a person takes out leaves the run; a run that was cancelled has let go of all of its own. */
public final class WhenPaymentTakenOutOfRunThenRemoveIt {
    private final CommandGateway commands;

    public WhenPaymentTakenOutOfRunThenRemoveIt(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(PaymentTakenOutOfRun event, ActContext by) {
        if (!by.isSystem()) {
            commands.sendAndWait(new RemoveRunLine(event.runId(), event.dossierId(), event.payment()));
        }
    }
}

package fr.jalon.domain.dossier.automation;

import fr.jalon.domain.payment.command.PaymentCommand.LeaveCancelledRun;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunCancelled;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** Each payment of a cancelled run can be paid another way at once. */
public final class WhenRunCancelledThenFreeItsPayments {
    private final CommandGateway commands;

    public WhenRunCancelledThenFreeItsPayments(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(RunCancelled event) {
        for (int i = 0; i < event.dossierIds().size(); i++) {
            commands.sendAndWait(new LeaveCancelledRun(
                    event.dossierIds().get(i), event.payments().get(i)));
        }
    }
}

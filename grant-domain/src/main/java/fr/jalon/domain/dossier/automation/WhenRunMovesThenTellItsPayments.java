package fr.jalon.domain.dossier.automation;

import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.payment.command.PaymentCommand;
import fr.jalon.domain.payment.command.PaymentCommand.ApproveInRun;
import fr.jalon.domain.payment.command.PaymentCommand.ExecuteInRun;
import fr.jalon.domain.payment.command.PaymentCommand.LeaveCancelledRun;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunApproved;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunCancelled;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunIssued;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** A run is approved, issued or cancelled with each of its payments, or not at all; a refusal says in which dossier it was met. */
public final class WhenRunMovesThenTellItsPayments {
    private final CommandGateway commands;

    public WhenRunMovesThenTellItsPayments(CommandGateway commands) {
        this.commands = commands;
    }

    /** Each dossier knows who approved, so that nobody who certified or ordered its payment approves the run that pays it. */
    @EventHandler
    void on(RunApproved event) {
        tell(
                event.dossierIds(),
                event.payments(),
                (dossier, payment) -> new ApproveInRun(dossier, payment, event.runId()));
    }

    /** Each payment consumes its credits. */
    @EventHandler
    void on(RunIssued event) {
        tell(
                event.dossierIds(),
                event.payments(),
                (dossier, payment) -> new ExecuteInRun(dossier, payment, event.runId()));
    }

    /** Each payment can be paid another way at once. */
    @EventHandler
    void on(RunCancelled event) {
        tell(event.dossierIds(), event.payments(), (dossier, payment) -> new LeaveCancelledRun(dossier, payment));
    }

    private void tell(
            List<String> dossierIds, List<Integer> payments, BiFunction<String, Integer, PaymentCommand> message) {
        for (int i = 0; i < dossierIds.size(); i++) {
            String dossierId = dossierIds.get(i);
            try {
                commands.sendAndWait(message.apply(dossierId, payments.get(i)));
            } catch (RuleViolated refusal) {
                throw refusal.inDossier(dossierId);
            }
        }
    }
}

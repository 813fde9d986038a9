package fr.jalon.domain.dossier.automation;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.payment.command.PaymentCommand;
import fr.jalon.domain.payment.command.PaymentCommand.RecordReturnInRun;
import fr.jalon.domain.payment.command.PaymentCommand.ReturnInRun;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineReturned;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** What the bank sends back of a run is no longer paid in its dossier, and its credits are restored. */
public final class WhenLineReturnedThenTellTheDossier {
    private final CommandGateway commands;

    public WhenLineReturnedThenTellTheDossier(CommandGateway commands) {
        this.commands = commands;
    }

    /** A file is about many dossiers and is received whole; who records one line by hand answers for its dossier. */
    @EventHandler
    void on(RunLineReturned event, ActContext by) {
        BankOutcome outcome = event.rejected() ? BankOutcome.REJECTED : BankOutcome.RETURNED;
        // Some banks give no reason; what happened is then all there is to say.
        String reason = event.reasonCode().isBlank() ? outcome.name() : event.reasonCode();
        String dossierId = event.dossierId();
        PaymentCommand told = by.isSystem()
                ? new ReturnInRun(dossierId, event.payment(), event.runId(), reason, event.bookedOn())
                : new RecordReturnInRun(dossierId, event.payment(), event.runId(), reason, event.bookedOn());
        try {
            commands.sendAndWait(told);
        } catch (RuleViolated refusal) {
            throw refusal.inDossier(dossierId);
        }
    }
}

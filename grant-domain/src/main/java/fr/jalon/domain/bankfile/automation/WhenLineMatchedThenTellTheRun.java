package fr.jalon.domain.bankfile.automation;

import fr.jalon.domain.bankfile.event.BankFileEvent.LineMatched;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.RecordBankResult;
import fr.jalon.domain.paymentrun.rule.UnknownRun;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** A run knows what the bank said of its lines as soon as the file is received, or the file is refused. */
public final class WhenLineMatchedThenTellTheRun {
    private final CommandGateway commands;

    public WhenLineMatchedThenTellTheRun(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(LineMatched event) {
        try {
            commands.sendAndWait(new RecordBankResult(
                    event.runId(),
                    event.endToEndId(),
                    event.outcome(),
                    event.amountCents(),
                    event.bookedOn(),
                    event.reasonCode()));
        } catch (AggregateNotFoundException e) {
            throw UnknownRun.of(event.runId());
        }
    }
}

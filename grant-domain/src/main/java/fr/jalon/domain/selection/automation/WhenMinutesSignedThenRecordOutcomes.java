package fr.jalon.domain.selection.automation;

import fr.jalon.domain.application.command.ApplicationCommand.SelectApplication;
import fr.jalon.domain.application.command.ApplicationCommand.TurnDownApplication;
import fr.jalon.domain.application.command.ApplicationCommand.WaitlistApplication;
import fr.jalon.domain.selection.event.SelectionEvent.MinutesSigned;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** Signed minutes reach every dossier of the session at once, or the signature is refused. */
public final class WhenMinutesSignedThenRecordOutcomes {
    private static final List<String> BELOW_CUT_OFF = List.of("ranked-below-the-last-place");

    private final CommandGateway commands;

    public WhenMinutesSignedThenRecordOutcomes(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(MinutesSigned event) {
        int rank = 1;
        for (String dossier : event.selected()) {
            commands.sendAndWait(new SelectApplication(dossier, event.sessionId(), rank++));
        }
        for (String dossier : event.waitlisted()) {
            commands.sendAndWait(new WaitlistApplication(dossier, event.sessionId(), rank++));
        }
        for (String dossier : event.turnedDown()) {
            commands.sendAndWait(new TurnDownApplication(dossier, event.sessionId(), rank++, BELOW_CUT_OFF));
        }
    }
}

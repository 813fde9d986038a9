package fr.jalon.domain.selection.automation;

import fr.jalon.domain.application.event.ApplicationEvent.ApplicationRejectedBySilence;
import fr.jalon.domain.application.event.ApplicationEvent.ApplicationWithdrawn;
import fr.jalon.domain.application.event.ApplicationEvent.SessionEntered;
import fr.jalon.domain.selection.command.SelectionCommand.PlaceFile;
import fr.jalon.domain.selection.command.SelectionCommand.RemoveFile;
import fr.jalon.domain.selection.rule.UnknownSession;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** A dossier and the agenda of its session always agree on whether it is judged there. */
public final class WhenFileMovesThenKeepTheAgenda {
    private final CommandGateway commands;

    public WhenFileMovesThenKeepTheAgenda(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SessionEntered event) {
        try {
            commands.sendAndWait(new PlaceFile(
                    event.sessionId(), event.dossierId(), event.callId(), event.wave(), event.appraisedBy()));
        } catch (AggregateNotFoundException e) {
            throw UnknownSession.of(event.sessionId());
        }
    }

    @EventHandler
    void on(ApplicationWithdrawn event) {
        leave(event.leftSessions(), event.dossierId());
    }

    @EventHandler
    void on(ApplicationRejectedBySilence event) {
        leave(event.leftSessions(), event.dossierId());
    }

    private void leave(List<String> sessions, String dossierId) {
        sessions.forEach(session -> commands.sendAndWait(new RemoveFile(session, dossierId)));
    }
}

package fr.jalon.domain.dossier.automation;

import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementAmended;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AidReleased;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantAwarded;
import fr.jalon.domain.undertaking.command.UndertakingCommand.RecordGrant;
import fr.jalon.domain.undertaking.command.UndertakingCommand.ReleaseGrant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** A grant is awarded, or made larger, within what its single undertaking may still be granted, or not at all; what falls gives room back. */
public final class WhenGrantMovesThenKeepTheAidStack {
    private final CommandGateway commands;

    public WhenGrantMovesThenKeepTheAidStack(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(GrantAwarded event) {
        if (!event.undertakingId().isEmpty()) {
            commands.sendAndWait(
                    new RecordGrant(event.undertakingId(), event.dossierId(), event.aidBasis(), event.maxCents()));
        }
    }

    @EventHandler
    void on(AgreementAmended event) {
        if (!event.undertakingId().isEmpty() && event.increaseCents() > 0) {
            commands.sendAndWait(
                    new RecordGrant(event.undertakingId(), event.dossierId(), event.aidBasis(), event.increaseCents()));
        }
        if (!event.undertakingId().isEmpty() && event.decreaseCents() > 0) {
            commands.sendAndWait(new ReleaseGrant(event.undertakingId(), event.dossierId(), event.decreaseCents()));
        }
    }

    @EventHandler
    void on(AidReleased event) {
        commands.sendAndWait(new ReleaseGrant(event.undertakingId(), event.dossierId(), event.amountCents()));
    }
}

package fr.jalon.app.platform.axon.sample;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.app.platform.axon.sample.PotCommand.OpenPot;
import fr.jalon.app.platform.axon.sample.PotCommand.TakeFromPot;
import fr.jalon.app.platform.axon.sample.PotCommand.TopUpPot;
import fr.jalon.app.platform.axon.sample.PotEvent.PotOpened;
import fr.jalon.app.platform.axon.sample.PotEvent.PotToppedUp;
import fr.jalon.app.platform.axon.sample.PotEvent.TakenFromPot;
import fr.jalon.domain.kernel.RuleViolated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** Money that never goes below zero. */
@AggregateRoot
public final class Pot {
    /** Nothing more can be taken than is left. */
    public static final class PotEmpty {}

    @AggregateIdentifier
    private String potId;

    private long cents;

    Pot() {}

    @CommandHandler
    Pot(OpenPot command) {
        apply(new PotOpened(command.potId(), command.cents()));
    }

    @CommandHandler
    void decide(TakeFromPot command) {
        if (command.cents() > cents) {
            throw RuleViolated.by(PotEmpty.class, "askedCents", command.cents(), "leftCents", cents);
        }
        apply(new TakenFromPot(potId, command.dealId(), command.cents()));
    }

    @CommandHandler
    void decide(TopUpPot command) {
        apply(new PotToppedUp(potId, command.cents()));
    }

    @EventSourcingHandler
    void evolve(PotEvent event) {
        switch (event) {
            case PotOpened opened -> {
                potId = opened.potId();
                cents = opened.cents();
            }
            case TakenFromPot taken -> cents -= taken.cents();
            case PotToppedUp toppedUp -> cents += toppedUp.cents();
            case PotEvent.DealSigned other -> throw new IllegalStateException("Not of a pot: " + other);
        }
    }
}

package fr.jalon.domain.undertaking;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.StaleVersion;
import fr.jalon.domain.undertaking.command.UndertakingCommand;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** The aid stack of one single undertaking. Fr: entreprise unique. */
@AggregateRoot(type = "undertaking")
public final class Undertaking {
    @AggregateIdentifier
    private @Nullable String undertakingId;

    private long version;

    /** Rebuilt from its events. */
    Undertaking() {}

    @CommandHandlerInterceptor
    void guard(UndertakingCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), UndertakingAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {}

    /** The acts that {@code roles} may send to the undertaking its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<UndertakingEvent> events, Set<Role> roles, ActContext by) {
        Undertaking undertaking = new Undertaking();
        events.forEach(undertaking::evolve);
        return NextAct.among(List.of(UndertakingAct.values()), roles, by, undertaking::guard);
    }

    @EventSourcingHandler
    void evolve(UndertakingEvent event) {
        undertakingId = event.undertakingId();
        version++;
    }

    private String id() {
        return Optional.ofNullable(undertakingId).orElseThrow();
    }
}

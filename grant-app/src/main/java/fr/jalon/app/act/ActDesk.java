package fr.jalon.app.act;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.axon.Forbidden;
import fr.jalon.app.platform.axon.GuardedActs;
import fr.jalon.app.platform.axon.Outcome;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.domain.dossier.DossierState;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.projections.live.PositionTracker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a person's acts are offered, sent and answered, for pages and REST alike. */
@Component
public class ActDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ActDesk.class);

    private final ActGateway gateway;
    private final Streams streams;
    private final RunHands hands;
    private final Clock clock;
    private final ObjectProvider<PositionTracker> positions;
    private final Duration patience;

    /** @param patience how long an answer waits for the read models, so that people read their own writes */
    ActDesk(
            ActGateway gateway,
            Streams streams,
            RunHands hands,
            Clock clock,
            ObjectProvider<PositionTracker> positions,
            @Value("${jalon.read-own-writes-within}") Duration patience) {
        this.gateway = gateway;
        this.streams = streams;
        this.hands = hands;
        this.clock = clock;
        this.positions = positions;
        this.patience = patience;
    }

    /**
     * What an accepted act led to.
     *
     * @param version number of events of the stream now
     * @param upToDate whether the read models that show these facts have seen them
     */
    public record Done(Outcome outcome, long version, boolean upToDate) {}

    /** The acts of a dossier for a person, each allowed or with the rule that blocks it. */
    public List<NextAct> next(DossierState dossier, Actor actor) {
        return dossier.nextActs(actor.roles(), asks(actor));
    }

    /**
     * The acts of a stream for a person, each allowed or with the rule that blocks it.
     *
     * @throws fr.jalon.app.platform.web.NotFound if there is no such stream
     */
    public List<NextAct> next(StreamKind kind, String id, Actor actor) {
        if (kind == StreamKind.DOSSIER) {
            return next(streams.dossier(id), actor);
        }
        List<?> events =
                streams.read(kind, id).stream().map(each -> each.getPayload()).toList();
        List<NextAct> acts = GuardedActs.of(events, actor.roles(), asks(actor));
        return kind == StreamKind.RUN ? hands.kept(acts, events, actor.id()) : acts;
    }

    /**
     * Sends the act and waits, bounded, for the read models that show what it led to.
     *
     * @param commandId the same for each retry
     * @param version number of events the person had seen, null for an act that starts a stream
     */
    public Done send(Bound bound, Actor actor, @Nullable String commandId, @Nullable Long version) {
        Outcome outcome = gateway.send(Envelope.of(bound.command(), actor.id(), actor.roles())
                .effectiveOn(bound.effectiveOn(), bound.reason())
                .commandId(commandId)
                .expecting(version)
                .keeping(bound.beside()));
        return new Done(outcome, outcome.version(), isShown(outcome));
    }

    /** The act is recorded: what fails from here on only means that it is not shown yet. */
    private boolean isShown(Outcome outcome) {
        PositionTracker tracker = positions.getIfAvailable();
        try {
            return tracker != null && tracker.awaitFacts(outcome.lastIndex(), outcome.facts(), patience);
        } catch (RuntimeException failure) {
            LOG.warn("Act {} is recorded; the read models cannot be asked", outcome.commandId(), failure);
            return false;
        }
    }

    /** Notes that a person asked for an act that none of their roles may do; its values are not even read. */
    public Forbidden forbid(Act act, String id, Actor actor) {
        return gateway.forbid(act, id, actor.id(), actor.roles());
    }

    private ActContext asks(Actor actor) {
        Instant now = clock.instant();
        Role role = actor.roles().stream().sorted().findFirst().orElseThrow();
        return new ActContext(actor.id(), role, "", LocalDate.ofInstant(now, ActContext.PARIS), now, null);
    }

    /** Whether one of the person's roles may do {@code act} at all. */
    public static boolean mayEver(Actor actor, Act act) {
        return actor.roleFor(act).isPresent();
    }
}

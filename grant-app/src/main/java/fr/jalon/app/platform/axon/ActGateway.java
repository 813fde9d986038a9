package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.rule.EffectiveDateInFuture;
import fr.jalon.domain.kernel.rule.EffectiveDateNeedsReason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The one front door of acts, whoever sends them: pages, REST, command line, loader of the reference history.
 *
 * <p>Checks the role and the effective date, writes the envelope, runs the act in one transaction, retries a lost race, notes a
 * refusal, and answers a repeated command with its first outcome. Fr: guichet des actes.
 */
public final class ActGateway {
    /** The second is first in line and cannot lose a race; the third is for what the database gave up by itself. */
    private static final int ATTEMPTS_MAX = 3;

    private static final Logger LOG = LoggerFactory.getLogger(ActGateway.class);

    private final CommandBus bus;
    private final Acts acts;
    private final Clock clock;
    private final Fingerprint fingerprint;
    private final FirstOutcomes outcomes;
    private final Refusals refusals;

    ActGateway(
            CommandBus bus,
            Acts acts,
            Clock clock,
            Fingerprint fingerprint,
            FirstOutcomes outcomes,
            Refusals refusals) {
        this.bus = bus;
        this.acts = acts;
        this.clock = clock;
        this.fingerprint = fingerprint;
        this.outcomes = outcomes;
        this.refusals = refusals;
    }

    /**
     * Does the act, or throws and records nothing but the refusal.
     *
     * @throws Forbidden if no role of the person may do it
     * @throws RuleViolated if a rule refuses it
     * @throws Conflict if someone else acted on the same stream meanwhile
     * @throws UnknownStream if it aims at nothing recorded
     * @throws IdempotencyKeyReused if its identifier was used for another act
     * @throws Busy if the log cannot take it now
     * @throws OutcomeUnknown if nobody knows whether it is recorded
     */
    public Outcome send(Envelope envelope) {
        if (CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException("Inside a transaction, automations dispatch commands themselves");
        }
        Act act = acts.of(envelope.command().getClass());
        String given = envelope.commandId();
        String commandId = given == null ? Envelope.randomCommandId() : given;
        Instant at = clock.instant();
        try {
            return attempt(envelope, stamp(envelope, act, commandId, at), commandId);
        } catch (RuleViolated | Forbidden | Conflict refusal) {
            // A retry of an act already done is often refused by the rules: it has been done.
            Optional<Outcome> first = first(envelope);
            if (first.isPresent()) {
                return first.get();
            }
            note(envelope, act, at, commandId, refusal);
            throw refusal;
        } catch (DuplicateCommand duplicate) {
            return first(envelope).orElseThrow(() -> duplicate);
        }
    }

    /**
     * What became of it when it was sent before under the same identifier.
     *
     * @throws OutcomeUnknown if the log cannot be asked
     */
    private Optional<Outcome> first(Envelope envelope) {
        String given = envelope.commandId();
        try {
            return given == null ? Optional.empty() : outcomes.find(given, envelope);
        } catch (DataAccessException failure) {
            throw new OutcomeUnknown(failure);
        }
    }

    /** A refusal stands, and is told, even when it cannot be noted. */
    private void note(Envelope envelope, Act act, Instant at, String commandId, RuntimeException refusal) {
        try {
            refusals.note(envelope, act.code(), at, commandId, refusal);
        } catch (DataAccessException failure) {
            LOG.error(
                    "Not noted: {} was refused {} on {}: {}",
                    envelope.actor(),
                    act.code(),
                    Target.of(envelope.command()).id(),
                    refusal.getMessage(),
                    failure);
        }
    }

    /**
     * Notes that a person asked for an act that none of their roles may do, when its values need not be read to say so.
     *
     * @return what to throw
     */
    public Forbidden forbid(Act act, String targetId, String actor, Set<Role> roles) {
        Forbidden refusal = new Forbidden(act.code(), act.roles());
        Target target = new Target(Target.typeOf(act.command()), targetId);
        refusals.note(target, actor, roles, act.code(), clock.instant(), Envelope.randomCommandId(), refusal);
        return refusal;
    }

    private Outcome attempt(Envelope envelope, MetaData stamp, String commandId) {
        for (int attempt = 1; ; attempt++) {
            Appended appended = new Appended();
            ScopedValue.Carrier bound = ScopedValue.where(FrontDoor.STAMP, stamp)
                    .where(Appended.UNDER_WAY, appended)
                    .where(Beside.UNDER_WAY, envelope.beside());
            if (attempt > 1) {
                bound = bound.where(FirstInLine.AFTER_A_LOST_RACE, true);
            }
            Optional<Throwable> failure = bound.call(() -> dispatch(envelope.command()));
            if (failure.isEmpty() || appended.isCommitted()) {
                failure.ifPresent(late -> LOG.warn("Act {} is recorded; what came after failed", commandId, late));
                return new Outcome(
                        commandId, appended.lastIndex(), version(envelope, appended), appended.facts(), false);
            }
            if (attempt == ATTEMPTS_MAX || envelope.expectedVersion() != null || !isLostRace(failure.get())) {
                throw translated(failure.get(), envelope);
            }
            // Lost to itself, sent twice at once?
            Optional<Outcome> first = first(envelope);
            if (first.isPresent()) {
                return first.get();
            }
        }
    }

    /** Asks the log only about a stream to which nothing was added. */
    private long version(Envelope envelope, Appended appended) {
        String stream = String.valueOf(Target.of(envelope.command()).id());
        try {
            return appended.version(stream).orElseGet(() -> outcomes.version(stream));
        } catch (DataAccessException failure) {
            throw new OutcomeUnknown(failure);
        }
    }

    private Optional<Throwable> dispatch(Record command) {
        FutureCallback<Record, Object> answer = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command, MetaData.emptyInstance()), answer);
        return answer.getResult().optionalExceptionResult().map(Throwable.class::cast);
    }

    private MetaData stamp(Envelope envelope, Act act, String commandId, Instant at) {
        Role role = envelope.roles().stream()
                .filter(act.roles()::contains)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new Forbidden(act.code(), act.roles()));
        LocalDate given = envelope.effectiveOn();
        LocalDate effectiveOn = given == null ? LocalDate.ofInstant(at, ActContext.PARIS) : given;
        ActContext context = new ActContext(envelope.actor(), role, act.code(), effectiveOn, at, envelope.reason());
        EffectiveDateInFuture.check(context);
        EffectiveDateNeedsReason.check(context);
        String correlation = envelope.correlationId();
        MetaData stamp = MetaData.with(ActContext.ACTOR_KEY, context.actor())
                .and(ActContext.ROLE_KEY, role.name())
                .and(ActContext.ACT_KEY, context.act())
                .and(ActContext.EFFECTIVE_ON_KEY, effectiveOn.toString())
                .and(ActContext.AT_KEY, at.toString())
                .and(ActContext.COMMAND_ID_KEY, commandId)
                .and(ActContext.CORRELATION_ID_KEY, correlation == null ? commandId : correlation)
                .and(EnvelopeOfEvents.COMMAND_HASH_KEY, fingerprint.of(envelope));
        if (context.reason() != null && !context.reason().isBlank()) {
            stamp = stamp.and(ActContext.REASON_KEY, context.reason());
        }
        Long expected = envelope.expectedVersion();
        return expected == null ? stamp : stamp.and(ActContext.EXPECTED_VERSION_KEY, expected.toString());
    }

    private static boolean isLostRace(Throwable failure) {
        return Causes.find(failure, ConcurrencyException.class).isPresent() || UniqueKeys.isTransient(failure);
    }

    private static RuntimeException translated(Throwable failure, Envelope envelope) {
        for (Class<? extends RuntimeException> ours : Causes.OURS) {
            Optional<? extends RuntimeException> found = Causes.find(failure, ours);
            if (found.isPresent()) {
                return found.get();
            }
        }
        String id = String.valueOf(Target.of(envelope.command()).id());
        if (isLostRace(failure)
                || Causes.find(failure, AggregateStreamCreationException.class).isPresent()) {
            return new Conflict("Someone else acted on " + id + " at the same moment", failure);
        }
        if (Causes.find(failure, AggregateNotFoundException.class).isPresent()
                || Causes.find(failure, AggregateDeletedException.class).isPresent()) {
            return new UnknownStream(id, failure);
        }
        if (UniqueKeys.isBusy(failure)) {
            return new Busy(failure);
        }
        return failure instanceof RuntimeException unexpected
                ? unexpected
                : new IllegalStateException("The act failed", failure);
    }
}

package fr.jalon.domain.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.call.command.CallCommand;
import fr.jalon.domain.call.command.CallCommand.*;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.call.event.CallEvent.*;
import fr.jalon.domain.call.rule.*;
import fr.jalon.domain.call.rule.CallEnded;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** A call, its waves, and the registers that no single dossier can keep: places of a wave, numbers of labels. Fr: appel. */
@AggregateRoot(type = "call")
public final class Call {
    @AggregateIdentifier
    private @Nullable String callId;

    private final CallRegister register = new CallRegister();
    private long version;

    /** Rebuilt from its events. */
    Call() {}

    @CommandHandler
    Call(OpenCall command) {
        FieldMissing.check("title", command.title());
        FieldMissing.check("kind", command.kind());
        FieldMissing.check("budgetNode", command.budgetNode());
        FieldMissing.check("ruleSet", command.ruleSet());
        CriteriaMissing.check(command.criteria());
        RuleSet rules = RuleSet.toPublish(command.ruleSet(), command.parameters());
        apply(new CallOpened(
                command.callId(),
                command.title(),
                command.kind(),
                command.budgetNode(),
                command.fictional(),
                command.criteria(),
                List.copyOf(command.criteria().keySet()),
                rules.version(),
                rules.parameters()));
    }

    @CommandHandlerInterceptor
    void guard(CallCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), CallAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {
        switch ((CallAct) act) {
            case OPEN, REGISTER_APPLICATION, UNREGISTER_APPLICATION, REGISTER_LABEL -> {}
            case PUBLISH_RULE_SET, OPEN_WAVE, MOVE_WAVE_CLOSING, CLOSE_WAVE, END ->
                CallEnded.check(register.isEnded(), id());
        }
    }

    /** The acts that {@code roles} may send to the call its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<CallEvent> events, Set<Role> roles, ActContext by) {
        Call call = new Call();
        events.forEach(event -> call.evolve(event, MetaData.emptyInstance()));
        return NextAct.among(List.of(CallAct.values()), roles, by, call::guard);
    }

    @CommandHandler
    void decide(PublishRuleSet command) {
        FieldMissing.check("ruleSet", command.ruleSet());
        FieldMissing.check("legalBasis", command.legalBasis());
        RuleSet rules = RuleSet.toPublish(command.ruleSet(), command.parameters());
        RuleSetAlreadyPublished.check(register.knowsRuleSet(rules.version()), rules.version());
        apply(new RuleSetPublished(
                command.callId(), rules.version(), command.validFrom(), command.legalBasis(), rules.parameters()));
    }

    @CommandHandler
    void decide(OpenWave command) {
        WaveAlreadyOpened.check(register.wave(command.wave()).isPresent(), command.wave());
        checkClosing(command.wave(), command.opensOn(), command.closesAt());
        apply(new WaveOpened(command.callId(), command.wave(), command.opensOn(), command.closesAt()));
    }

    @CommandHandler
    void decide(MoveWaveClosing command) {
        CallRegister.Wave wave = wave(command.wave());
        WaveAlreadyClosed.check(wave.closed(), command.wave());
        ReasonsMissing.check("grounds", command.grounds());
        checkClosing(command.wave(), wave.opensOn(), command.closesAt());
        apply(new WaveClosingMoved(command.callId(), command.wave(), command.closesAt(), command.grounds()));
    }

    @CommandHandler
    void decide(CloseWave command, ActContext by) {
        CallRegister.Wave wave = wave(command.wave());
        WaveAlreadyClosed.check(wave.closed(), command.wave());
        WaveStillOpen.check(by.at(), wave.closesAt());
        apply(new WaveClosed(command.callId(), command.wave()));
    }

    /** What was received before the call ended is in time, whatever day it is entered. */
    @CommandHandler
    void decide(RegisterApplication command, ActContext by) {
        CallEnded.check(register.hasEndedOn(by.effectiveOn()), id());
        CallRegister.Wave wave = wave(command.wave());
        CallClosed.check(command.receivedAt(), wave.opensOn(), wave.closesAt(), wave.closed());
        String already = wave.sites().get(command.siteSiret());
        if (already != null) {
            throw DuplicateSiteInWave.of(command.siteSiret(), already);
        }
        apply(new ApplicationRegistered(command.callId(), command.wave(), command.dossierId(), command.siteSiret()));
    }

    @CommandHandler
    void decide(UnregisterApplication command) {
        // A draft that was never submitted is not in the register: nothing to take out, nothing to say.
        if (command.dossierId().equals(wave(command.wave()).sites().get(command.siteSiret()))) {
            apply(new ApplicationUnregistered(
                    command.callId(), command.wave(), command.dossierId(), command.siteSiret()));
        }
    }

    @CommandHandler
    void decide(RegisterLabel command, ActContext by) {
        RuleSet rules = register.ruleSetOn(by.effectiveOn());
        LabelTargetReached.check(register.labels(), rules.value(RuleParameter.LABEL_TARGET));
        apply(new LabelRegistered(command.callId(), command.wave(), command.dossierId(), register.labels() + 1));
    }

    @CommandHandler
    void decide(EndCall command) {
        apply(new CallEvent.CallEnded(command.callId()));
    }

    @EventSourcingHandler
    void evolve(CallEvent event, MetaData metaData) {
        callId = event.callId();
        version++;
        register.evolve(CallRegister.Fact.of(event, metaData));
    }

    private void checkClosing(int wave, LocalDate opensOn, Instant closesAt) {
        boolean opensBefore =
                closesAt.isAfter(opensOn.atStartOfDay(ActContext.PARIS).toInstant());
        WaveClosingsOutOfOrder.check(opensBefore && register.keepsOrder(wave, closesAt), wave, closesAt);
    }

    private String id() {
        return Optional.ofNullable(callId).orElseThrow();
    }

    private CallRegister.Wave wave(int number) {
        return register.wave(number).orElseThrow(() -> UnknownWave.of(id(), number));
    }
}

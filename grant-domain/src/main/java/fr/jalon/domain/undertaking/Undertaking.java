package fr.jalon.domain.undertaking;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.undertaking.AidStack.Aid;
import fr.jalon.domain.undertaking.command.UndertakingCommand;
import fr.jalon.domain.undertaking.command.UndertakingCommand.*;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent.*;
import fr.jalon.domain.undertaking.rule.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The aid stack of one single undertaking, known by the SIREN of its head. Fr: entreprise unique.
 *
 * <p>A linked company says in its own stack whose it is; the head then adopts what it had been granted. What the product records opens the
 * stack when there is none.
 */
@AggregateRoot(type = "undertaking")
public final class Undertaking {
    @AggregateIdentifier
    private @Nullable String undertakingId;

    private String head = "";
    private final AidStack stack = new AidStack();
    private long version;

    /** Rebuilt from its events. */
    Undertaking() {}

    @CommandHandler
    Undertaking(RegisterUndertaking command) {
        SirenInvalid.check(command.undertakingId());
        apply(new UndertakingRegistered(command.undertakingId()));
    }

    @CommandHandlerInterceptor
    void guard(UndertakingCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), UndertakingAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {
        JoinedAnother.check(String.valueOf(undertakingId), head);
    }

    /** The acts that {@code roles} may send to the undertaking its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<UndertakingEvent> events, Set<Role> roles, ActContext by) {
        Undertaking undertaking = new Undertaking();
        events.forEach(undertaking::evolve);
        return NextAct.among(List.of(UndertakingAct.values()), roles, by, undertaking::guard);
    }

    @CommandHandler
    void decide(JoinUndertaking command) {
        SirenInvalid.check(command.head());
        JoinsItself.check(command.undertakingId(), command.head());
        FieldMissing.check("evidence", command.evidence());
        List<Aid> aids = stack.all();
        apply(new UndertakingJoined(
                command.undertakingId(),
                command.head(),
                command.evidence(),
                aids.stream().map(Aid::source).toList(),
                aids.stream().map(Aid::grantedOn).toList(),
                aids.stream().map(aid -> aid.amount().cents()).toList()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdoptAids command) {
        open(command);
        apply(new AidsAdopted(
                command.undertakingId(),
                command.company(),
                command.sources(),
                command.grantedOn(),
                command.deMinimisCents()));
    }

    @CommandHandler
    void decide(DeclareAid command, ActContext by) {
        FieldMissing.check("source", command.source());
        AmountNotPositive.check("amountCents", command.amountCents());
        AidNotYetGranted.check(command.grantedOn(), by.effectiveOn());
        apply(new AidDeclared(
                command.undertakingId(),
                command.source(),
                command.aidBasis(),
                command.amountCents(),
                command.grantedOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordGrant command, ActContext by) {
        LocalDate on = by.effectiveOn();
        Money amount = AmountNotPositive.check("amountCents", command.amountCents());
        if (command.aidBasis() == AidBasis.DE_MINIMIS) {
            stack.checkRoomFor(amount, on);
        }
        open(command);
        apply(new GrantRecorded(
                command.undertakingId(),
                command.dossierId(),
                command.aidBasis(),
                amount.cents(),
                on,
                stack.inWindowOf(on)
                        .plus(deMinimis(command.aidBasis(), amount.cents()))
                        .cents(),
                DeMinimisRegime.inForceOn(on).ceiling().cents()));
    }

    @CommandHandler
    void decide(ReleaseGrant command) {
        AmountNotPositive.check("amountCents", command.amountCents());
        apply(new GrantReleased(command.undertakingId(), command.dossierId(), command.amountCents()));
    }

    @EventSourcingHandler
    void evolve(UndertakingEvent event) {
        undertakingId = event.undertakingId();
        version++;
        switch (event) {
            case UndertakingRegistered e -> {}
            case UndertakingJoined e -> head = e.head();
            case AidsAdopted e -> {
                for (int i = 0; i < e.sources().size(); i++) {
                    stack.add(
                            e.sources().get(i),
                            e.grantedOn().get(i),
                            new Money(e.deMinimisCents().get(i)));
                }
            }
            case AidDeclared e -> stack.add(e.source(), e.grantedOn(), deMinimis(e.aidBasis(), e.amountCents()));
            case GrantRecorded e -> stack.add(e.dossierId(), e.grantedOn(), deMinimis(e.aidBasis(), e.amountCents()));
            case GrantReleased e -> stack.release(e.dossierId(), new Money(e.amountCents()));
        }
    }

    private void open(UndertakingCommand command) {
        if (undertakingId == null) {
            apply(new UndertakingRegistered(command.undertakingId()));
        }
    }

    /** Only that has a ceiling; the rest is recorded and counts for nothing. */
    private static Money deMinimis(AidBasis basis, long cents) {
        return basis == AidBasis.DE_MINIMIS ? new Money(cents) : Money.ZERO;
    }
}

package fr.jalon.domain.delegation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.delegation.command.DelegationCommand;
import fr.jalon.domain.delegation.command.DelegationCommand.*;
import fr.jalon.domain.delegation.event.DelegationEvent;
import fr.jalon.domain.delegation.event.DelegationEvent.*;
import fr.jalon.domain.delegation.rule.*;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.*;
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

/** Who may sign for the State, for what, up to how much and until when. Fr: délégation de signature. */
@AggregateRoot(type = "delegation")
public final class Delegation {
    @AggregateIdentifier
    private @Nullable String delegationId;

    private boolean revoked;
    private long version;

    /** Rebuilt from its events. */
    Delegation() {}

    @CommandHandler
    Delegation(GrantDelegation command, ActContext by) {
        FieldMissing.check("delegate", command.delegate());
        FieldMissing.check("legalAct", command.legalAct());
        OwnDelegation.check(command.delegate(), by.actor());
        AmountNotPositive.check("maxCents", command.maxCents());
        DelegationPeriodEmpty.check(command.validFrom(), command.validUntil());
        apply(new DelegationGranted(
                command.delegationId(),
                command.delegate(),
                command.onlyInCall(),
                command.maxCents(),
                command.validFrom(),
                command.validUntil(),
                command.legalAct(),
                command.accredited()));
    }

    @CommandHandlerInterceptor
    void guard(DelegationCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), DelegationAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {
        DelegationAlreadyRevoked.check(revoked);
    }

    /** The acts that {@code roles} may send to the delegation its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<DelegationEvent> events, Set<Role> roles, ActContext by) {
        Delegation delegation = new Delegation();
        events.forEach(delegation::evolve);
        return NextAct.among(List.of(DelegationAct.values()), roles, by, delegation::guard);
    }

    @CommandHandler
    void decide(RevokeDelegation command, ActContext by) {
        ReasonsMissing.check("grounds", command.grounds());
        apply(new DelegationRevoked(id(), by.effectiveOn(), command.grounds()));
    }

    @EventSourcingHandler
    void evolve(DelegationEvent event) {
        delegationId = event.delegationId();
        revoked = event instanceof DelegationRevoked;
        version++;
    }

    private String id() {
        return Optional.ofNullable(delegationId).orElseThrow();
    }
}

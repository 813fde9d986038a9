package fr.jalon.domain.paymentrun;

import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.StaleVersion;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** Orders paid together, as one file for the bank. Fr: campagne de paiement. */
@AggregateRoot(type = "paymentrun")
public final class PaymentRun {
    @AggregateIdentifier
    private @Nullable String runId;

    private long version;

    /** Rebuilt from its events. */
    PaymentRun() {}

    @CommandHandlerInterceptor
    void guard(PaymentRunCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), PaymentRunAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {}

    /** The acts that {@code roles} may send to the run its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<PaymentRunEvent> events, Set<Role> roles, ActContext by) {
        PaymentRun run = new PaymentRun();
        events.forEach(run::evolve);
        return NextAct.among(List.of(PaymentRunAct.values()), roles, by, run::guard);
    }

    @EventSourcingHandler
    void evolve(PaymentRunEvent event) {
        runId = event.runId();
        version++;
    }

    private String id() {
        return Optional.ofNullable(runId).orElseThrow();
    }
}

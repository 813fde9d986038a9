package fr.jalon.domain.bill;

import fr.jalon.domain.bill.command.BillCommand;
import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.kernel.rule.StaleVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** A finance bill, its amendments, and the act it becomes. Fr: projet de loi de finances, loi de finances. */
@AggregateRoot(type = "bill")
public final class Bill {
    @AggregateIdentifier
    private @Nullable String billId;

    private long version;

    /** Rebuilt from its events. */
    Bill() {}

    @CommandHandlerInterceptor
    void guard(BillCommand command, ActContext by, MetaData metaData) {
        StaleVersion.check(metaData.get(ActContext.EXPECTED_VERSION_KEY), version);
        guard(Act.of(command.getClass(), BillAct.values()), by);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    void guard(Act act, ActContext by) {}

    /** The acts that {@code roles} may send to the bill its events make, each allowed or blocked. */
    public static List<NextAct> nextActs(Iterable<BillEvent> events, Set<Role> roles, ActContext by) {
        Bill bill = new Bill();
        events.forEach(bill::evolve);
        return NextAct.among(List.of(BillAct.values()), roles, by, bill::guard);
    }

    @EventSourcingHandler
    void evolve(BillEvent event) {
        billId = event.billId();
        version++;
    }

    private String id() {
        return Optional.ofNullable(billId).orElseThrow();
    }
}

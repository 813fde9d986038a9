package fr.jalon.domain.budget;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ApplyMore;
import org.jspecify.annotations.Nullable;

/** One stream of a {@link QuickWorld}: an aggregate and the facts that made it. */
final class QuickAggregate extends AggregateLifecycle {
    private static final ActContext SOMEBODY =
            new ActContext("manager", Role.MANAGER, "budget.open", LocalDate.EPOCH, Instant.EPOCH, null);

    private final Class<?> type;
    private final QuickWorld.Bug bug;
    private final List<Object> facts = new ArrayList<>();
    private @Nullable Object root;

    QuickAggregate(Class<?> type, QuickWorld.Bug bug) {
        this.type = type;
        this.bug = bug;
    }

    List<Object> facts() {
        return facts;
    }

    /** @return the facts that {@code command} led to here */
    List<Object> handle(Object command, List<Object> books) {
        int before = facts.size();
        execute(() -> {
            Object aggregate = root;
            if (aggregate == null) {
                Object started = QuickCode.start(command);
                facts.forEach(fact -> evolve(started, fact));
                root = started;
            } else {
                QuickCode.guard(aggregate, command, SOMEBODY);
                QuickCode.decide(aggregate, command, withSomebody(books));
            }
        });
        return List.copyOf(facts.subList(before, facts.size()));
    }

    private static List<Object> withSomebody(List<Object> books) {
        List<Object> others = new ArrayList<>(books);
        others.add(SOMEBODY);
        return others;
    }

    /** Forgets what was recorded after the first {@code size} facts. */
    void backTo(int size) {
        if (facts.size() == size) {
            return;
        }
        facts.subList(size, facts.size()).clear();
        Object again = QuickCode.empty(type);
        facts.forEach(fact -> evolve(again, fact));
        root = again;
    }

    private void evolve(Object aggregate, Object fact) {
        if (fact.getClass() != bug.forgotten()) {
            QuickCode.evolve(aggregate, fact);
        }
    }

    @Override
    protected <T> ApplyMore doApply(T payload, MetaData metaData) {
        Object fact = bug.written().apply(payload);
        facts.add(fact);
        Object aggregate = root;
        if (aggregate != null) {
            evolve(aggregate, fact);
        }
        return new NoMore();
    }

    @Override
    protected boolean getIsLive() {
        return true;
    }

    @Override
    protected Long version() {
        return facts.size() - 1L;
    }

    @Override
    protected String type() {
        return type.getSimpleName();
    }

    @Override
    protected Object identifier() {
        return type();
    }

    @Override
    protected void doMarkDeleted() {
        throw new UnsupportedOperationException("Nothing is ever deleted");
    }

    @Override
    protected <T> Aggregate<T> doCreateNew(Class<T> created, Callable<T> factory) {
        throw new UnsupportedOperationException("A stream starts no other");
    }

    private static final class NoMore implements ApplyMore {
        @Override
        public ApplyMore andThenApply(Supplier<?> payload) {
            throw new UnsupportedOperationException("Each fact is applied on its own");
        }

        @Override
        public ApplyMore andThen(Runnable next) {
            throw new UnsupportedOperationException("Each fact is applied on its own");
        }
    }
}

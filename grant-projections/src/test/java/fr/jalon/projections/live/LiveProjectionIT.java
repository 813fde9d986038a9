package fr.jalon.projections.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.EventType;
import fr.jalon.projections.budget.BudgetProjection;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.LoggingErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** One batch of a live processor, with each of Axon's two ways to treat a handler that fails. */
class LiveProjectionIT {
    private static final long POISON = 6;

    private final Database database = Database.fresh();
    private final History history = Lives.opened();
    private final PositionTracker tracker = new PositionTracker(database.client(), List.of("budget"));

    @Test
    void aBatchIsWrittenOnceAndItsPositionWithIt() throws Exception {
        assertThat(process(new BudgetProjection(), PropagatingErrorHandler.instance())
                        .isExceptional())
                .isFalse();
        assertThat(rows()).containsExactly(5L, 6L, 7L, 8L);
        assertThat(position()).isEqualTo(8);
        assertThat(tracker.awaitIndex(8, Duration.ZERO)).isTrue();
    }

    @Test
    void aPoisonedEventFailsItsBatchAndNothingIsWritten() throws Exception {
        ResultMessage<?> result = process(new Poisoned(), PropagatingErrorHandler.instance());
        assertThat(result.isExceptional()).isTrue();
        assertThat(rows()).isEmpty();
        assertThat(position()).isZero();
        assertThat(tracker.positions()).singleElement().satisfies(position -> {
            PositionTracker.Failure failure = position.failure();
            assertThat(failure).isNotNull();
            assertThat(failure.index()).isEqualTo(POISON);
            assertThat(failure.error()).contains("poison");
        });
    }

    /** Whoever reads the position from the database may see the cure before the processor announces it. */
    @Test
    void aReadModelThatHoldsTheEventIsNotStuckAtItAnyMore() throws Exception {
        process(new Poisoned(), PropagatingErrorHandler.instance());
        database.client()
                .sql("insert into read.position (projection, event_index) values ('budget', :index)")
                .param("index", POISON)
                .update();
        assertThat(tracker.positions()).singleElement().isEqualTo(new PositionTracker.Position("budget", POISON, null));
    }

    /** What the product would do with Axon's default: the control of the test above. */
    @Test
    void withTheLoggingHandlerTheEventWouldBeSkippedForEver() throws Exception {
        assertThat(process(new Poisoned(), new LoggingErrorHandler()).isExceptional())
                .isFalse();
        assertThat(rows()).containsExactly(5L, 7L, 8L);
        assertThat(position()).isEqualTo(8);
    }

    private ResultMessage<?> process(Projection projection, ListenerInvocationErrorHandler errors) throws Exception {
        var serializer = new NamedEvents();
        var live = new LiveProjection(
                projection, new Recordings(serializer), new JdbcTemplate(database.application()), tracker);
        var invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(live)
                .listenerInvocationErrorHandler(errors)
                .build();
        List<EventMessage<?>> batch = history.facts().stream()
                .<EventMessage<?>>map(LiveProjectionIT::message)
                .toList();
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(batch);
        return work.executeWithResult(() -> {
            invoker.handle(work.getMessage(), Segment.ROOT_SEGMENT);
            return null;
        });
    }

    private static EventMessage<?> message(Recorded<?> fact) {
        return new GenericTrackedDomainEventMessage<>(
                GapAwareTrackingToken.newInstance(fact.index(), Set.of()),
                new GenericDomainEventMessage<>(
                        fact.streamType(), fact.streamId(), fact.sequence(), fact.event(), History.metaData(fact)));
    }

    private List<Long> rows() {
        return database.client()
                .sql("select event_index from read.budget_movement order by event_index")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private long position() {
        return database.client()
                .sql("select coalesce(max(event_index), 0) from read.position where projection = 'budget'")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static final class Poisoned implements Projection {
        private final BudgetProjection budget = new BudgetProjection();

        @Override
        public String name() {
            return budget.name();
        }

        @Override
        public List<Table> tables() {
            return budget.tables();
        }

        @Override
        public void project(Recorded<?> recorded, Rows out) {
            if (recorded.index() == POISON) {
                throw new IllegalArgumentException("poison");
            }
            budget.project(recorded, out);
        }
    }

    /** Writes events under their stored names, as the product's own serializer does. */
    private static final class NamedEvents extends Jackson3Serializer {
        NamedEvents() {
            super(builder());
        }

        @Override
        @SuppressWarnings("rawtypes") // as declared by Axon
        public SerializedType typeForClass(Class type) {
            EventType event = (EventType) type.getAnnotation(EventType.class);
            return event == null
                    ? super.typeForClass(type)
                    : new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
        }
    }
}

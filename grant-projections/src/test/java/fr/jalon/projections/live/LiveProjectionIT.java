package fr.jalon.projections.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.EventCatalogue;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.projections.budget.BudgetProjection;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.LoggingErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.DeserializationFeature;

/** One batch of a live processor, with each of Axon's two ways to treat a handler that fails. */
class LiveProjectionIT {
    private static final long POISON = 6;

    private final Database database = Database.fresh();
    private final History history = Lives.opened();
    private final Set<Long> broken = new HashSet<>();
    private final Set<Long> removed = new HashSet<>();
    private final PositionTracker tracker = new PositionTracker(database.client(), List.of(new BudgetProjection()));

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
            assertThat(failure.event()).isEqualTo("budget.credits-opened");
            assertThat(failure.identifier()).isEqualTo("event-" + POISON);
            assertThat(failure.error()).contains("poison");
        });
    }

    /** The first facts are those of the call: this read model shows none of them. */
    @Test
    void aFactThatIsNotWantedIsNotEvenDecoded() throws Exception {
        broken.add(1L);
        assertThat(process(new BudgetProjection(), PropagatingErrorHandler.instance())
                        .isExceptional())
                .isFalse();
        assertThat(rows()).containsExactly(5L, 6L, 7L, 8L);
        assertThat(position()).isEqualTo(8);
    }

    @Test
    void aWantedFactThatCannotBeDecodedIsNamedAndReadAgainOnceRepaired() throws Exception {
        broken.add(POISON);
        List<EventMessage<?>> handed = batch();
        assertThat(process(new BudgetProjection(), PropagatingErrorHandler.instance(), handed)
                        .isExceptional())
                .isTrue();
        assertThat(tracker.positions()).singleElement().satisfies(position -> {
            PositionTracker.Failure failure = position.failure();
            assertThat(failure).isNotNull();
            assertThat(failure.index()).isEqualTo(POISON);
            assertThat(failure.event()).isEqualTo("budget.credits-opened");
            assertThat(failure.error()).contains("CreditsOpened[\"");
        });

        broken.clear();
        assertThat(process(new BudgetProjection(), PropagatingErrorHandler.instance(), handed)
                        .isExceptional())
                .as("the very messages that failed, as a cache of the log hands them on again")
                .isFalse();
        assertThat(rows()).containsExactly(5L, 6L, 7L, 8L);
    }

    @Test
    void aFactThatCouldNotBeDecodedAndLeftTheLogIsReadPast() throws Exception {
        broken.add(POISON);
        List<EventMessage<?>> handed = batch();
        removed.add(POISON);
        assertThat(process(new BudgetProjection(), PropagatingErrorHandler.instance(), handed)
                        .isExceptional())
                .isFalse();
        assertThat(rows()).containsExactly(5L, 7L, 8L);
        assertThat(position()).isEqualTo(8);
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
        return process(projection, errors, batch());
    }

    private ResultMessage<?> process(
            Projection projection, ListenerInvocationErrorHandler errors, List<EventMessage<?>> batch)
            throws Exception {
        var live = new LiveProjection(projection, new JdbcTemplate(database.application()), tracker);
        var invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(live)
                .listenerInvocationErrorHandler(errors)
                .build();
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(batch);
        return work.executeWithResult(() -> {
            invoker.handle(work.getMessage(), Segment.ROOT_SEGMENT);
            return null;
        });
    }

    private List<EventMessage<?>> batch() {
        Recordings recordings = new Recordings(new NamedEvents(), new EventUpcasterChain());
        return history.facts().stream()
                .<EventMessage<?>>map(fact -> LoggedEvent.of(stored(fact), recordings, this::again))
                .toList();
    }

    private Optional<TrackedDomainEventData<?>> again(long index) {
        return removed.contains(index)
                ? Optional.empty()
                : Optional.of(stored(history.facts().get((int) index - 1)));
    }

    private TrackedDomainEventData<?> stored(Recorded<?> fact) {
        return new TrackedDomainEventData<>(
                GapAwareTrackingToken.newInstance(fact.index(), Set.of()),
                new GenericDomainEventEntry<>(
                        fact.streamType(),
                        fact.streamId(),
                        fact.sequence(),
                        "event-" + fact.index(),
                        fact.recordedAt().toString(),
                        fact.name(),
                        Integer.toString(fact.revision()),
                        broken.contains(fact.index()) ? "{\"nonsense\":1}" : fact.payload(),
                        History.JSON.writeValueAsString(History.metaData(fact))));
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
        public Wants wants() {
            return budget.wants();
        }

        @Override
        public void project(Recorded<?> recorded, Rows out) {
            if (recorded.index() == POISON) {
                throw new IllegalArgumentException("poison");
            }
            budget.project(recorded, out);
        }
    }

    /** Reads and writes events under their stored names, as the product's own serializer does. */
    private static final class NamedEvents extends Jackson3Serializer {
        NamedEvents() {
            super(builder()
                    .jsonMapperBuilderCustomizer(
                            json -> json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)));
        }

        @Override
        public Class<?> classForType(SerializedType type) {
            for (Class<?> event : EventCatalogue.EVENTS) {
                if (EventCatalogue.name(event).equals(type.getName())) {
                    return event;
                }
            }
            return super.classForType(type);
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

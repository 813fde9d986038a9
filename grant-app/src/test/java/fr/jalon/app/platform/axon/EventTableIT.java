package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.jalon.app.platform.axon.sample.PotCommand.OpenPot;
import fr.jalon.app.platform.axon.sample.PotEvent.PotOpened;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.support.SamplePlatform;
import fr.jalon.domain.kernel.Role;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(SamplePlatform.class)
class EventTableIT {
    private static final String REFUSED = "42501";

    private final JdbcClient application;
    private final JdbcClient owner;
    private final EventStorageEngine engine;
    private final ActGateway acts;
    private final String pot = "pot-" + UUID.randomUUID();

    EventTableIT(JdbcClient application, DatabaseAccess access, EventStorageEngine engine, ActGateway acts) {
        this.application = application;
        this.engine = engine;
        this.acts = acts;
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.owner().user());
        source.setPassword(access.owner().password());
        owner = JdbcClient.create(source);
    }

    @BeforeEach
    void oneEvent() {
        acts.send(Envelope.of(new OpenPot(pot, 1), "marie", Role.MANAGER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update es.event set payload = '{}'",
                "delete from es.event",
                "truncate es.event",
                "alter table es.event disable trigger a0_serialize",
                "drop table es.event",
                "set session_replication_role = replica",
                "set role jalon_owner",
                "copy es.event to program 'cat'",
                "create table es.other (id int)"
            })
    void theApplicationCannot(String statement) {
        assertThat(state(catchThrowable(() -> application.sql(statement).update())))
                .isEqualTo(REFUSED);
    }

    /** The index, whatever is written to have it, and the time. */
    @ParameterizedTest
    @CsvSource({
        "global_index, 1000000, '', 428C9",
        "global_index, 1000000, overriding system value, 42501",
        "global_index, 1000000, overriding user value, 42501",
        "time_stamp, to_timestamp(0), '', 42501",
        "time_stamp, now(), '', 42501"
    })
    void nobodyChoosesWhatTheLogSays(String column, String value, String overriding, String state) {
        String insert = """
            insert into es.event (%s, event_identifier, aggregate_identifier, sequence_number, payload_type, payload,
                meta_data) %s values (%s, 'x', 'x', 0, 'x', '{}', '{}')\
            """.formatted(column, overriding, value);
        assertThat(state(catchThrowable(() -> application.sql(insert).update())))
                .isEqualTo(state);
    }

    /** Control: without them the same row is taken; undone here. */
    @Test
    void theSameRowIsTakenWithoutThem() {
        assertThat(catchThrowable(() -> application
                        .sql("do $$ begin " + row("x", 0) + "; raise exception 'taken'; end $$")
                        .update()))
                .hasStackTraceContaining("taken");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 2, 9_999})
    void anEventComesNextInItsStreamOrNotAtAll(long sequence) {
        for (String stream : List.of(pot, "new-" + pot)) {
            assertThat(state(catchThrowable(
                            () -> application.sql(row(stream, sequence)).update())))
                    .isEqualTo("23514");
        }
    }

    /** Control: without the grants and the trigger any index, time and place are taken; undone here. */
    @Test
    void withoutTheGrantsAndTheTriggerAnythingIsTaken() {
        assertThat(catchThrowable(() -> owner.sql("""
            do $$ begin
                alter table es.event disable trigger a2_place_in_order;
                grant insert on es.event to jalon_app;
                set local role jalon_app;
                insert into es.event (global_index, event_identifier, aggregate_identifier, sequence_number, time_stamp,
                    payload_type, payload, meta_data) overriding system value
                values (-1, 'x', 'x', 9999, to_timestamp(0), 'x', '{}', '{}');
                raise exception 'taken';
            end $$\
            """).update())).hasStackTraceContaining("taken");
    }

    @Test
    void theTimeOfTheLogIsTheDatabasesAndNeverGoesBack() {
        Instant before = now();
        engine.appendEvents(List.of(event(1), event(2)));
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        engine.appendEvents(List.of(new GenericDomainEventMessage<>(
                "Pot",
                pot,
                3,
                new PotOpened(pot, 1),
                Map.of(),
                UUID.randomUUID().toString(),
                longAgo)));

        List<Instant> stored = engine.readEvents(pot, 1)
                .asStream()
                .<Instant>map(DomainEventMessage::getTimestamp)
                .toList();
        assertThat(stored)
                .hasSize(3)
                .isSorted()
                .allSatisfy(time ->
                        assertThat(time).isBetween(before, now()).isEqualTo(time.truncatedTo(ChronoUnit.MICROS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update es.event set payload = '{}'", "delete from es.event", "truncate es.event"})
    void evenTheOwnerOfTheTableCannot(String statement) {
        Throwable refusal = catchThrowable(() -> owner.sql(statement).update());
        assertThat(state(refusal)).isEqualTo(REFUSED);
        assertThat(refusal).hasStackTraceContaining("Events are never changed");
    }

    @Test
    void theApplicationReadsWhatItAdded() {
        assertThatCode(() -> application
                        .sql("select payload from es.event where aggregate_identifier = ?")
                        .param(pot)
                        .query(String.class)
                        .single())
                .doesNotThrowAnyException();
    }

    @Test
    void aLostRaceIsAConflictNotABrokenDatabase() {
        engine.appendEvents(List.of(event(1)));
        assertThatThrownBy(() -> engine.appendEvents(List.of(event(1)))).isInstanceOf(ConcurrencyException.class);
    }

    /** Control: Axon's own reading of errors takes the same lost race for a broken database. */
    @Test
    void axonsOwnReadingOfErrorsDoesNotRecogniseIt(
            ConnectionProvider connections, TransactionManager transactions, EventSerializer serializer) {
        JdbcEventStorageEngine stock = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .schema(JalonEventStorageEngine.SCHEMA)
                .appendEvents((connection, schema, type, events, json, timestamps) -> {
                    var insert = connection.prepareStatement("""
                        insert into es.event (event_identifier, aggregate_identifier, sequence_number,
                            payload_type, payload, meta_data) values ('%s', '%s', 0, 'x', '{}', '{}')\
                        """.formatted(UUID.randomUUID(), pot));
                    insert.addBatch();
                    return insert;
                })
                .build();
        assertThatThrownBy(() -> stock.appendEvents(List.of(event(1)))).isExactlyInstanceOf(EventStoreException.class);
    }

    @Test
    void theSameCommandIsRecordedOnceWhateverTheStream() {
        String command = "key-" + UUID.randomUUID();
        engine.appendEvents(List.of(event(1, command), event(2, command)));
        assertThatThrownBy(() -> engine.appendEvents(List.of(event(3, command))))
                .isInstanceOfSatisfying(
                        DuplicateCommand.class,
                        duplicate -> assertThat(duplicate.commandId()).isEqualTo(command));
    }

    @Test
    void aFactThatIsNotOnTheListIsNotRecorded() {
        assertThatThrownBy(() -> engine.appendEvents(
                        List.of(new GenericDomainEventMessage<>("Pot", pot, 1, new NotOnTheList("x")))))
                .isInstanceOf(UnknownEventType.class);
    }

    record NotOnTheList(String name) {}

    private GenericDomainEventMessage<PotOpened> event(long sequence) {
        return new GenericDomainEventMessage<>("Pot", pot, sequence, new PotOpened(pot, 1));
    }

    private GenericDomainEventMessage<PotOpened> event(long sequence, String command) {
        return new GenericDomainEventMessage<>(
                "Pot", pot, sequence, new PotOpened(pot, 1), Map.of("commandId", command));
    }

    private static String row(String stream, long sequence) {
        return """
            insert into es.event (event_identifier, aggregate_identifier, sequence_number, payload_type, payload, meta_data)
            values ('%s', '%s', %d, 'x', '{}', '{}')\
            """.formatted(UUID.randomUUID(), stream, sequence);
    }

    private Instant now() {
        return application
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static String state(Throwable refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return "accepted: " + refusal;
    }
}

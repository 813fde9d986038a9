package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.sample.PotCommand.OpenPot;
import fr.jalon.app.platform.axon.sample.SampleApplication;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.support.Patiently;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.kernel.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongPredicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A reader never passes an event that is still being committed. One marked event is held back inside its transaction, between drawing
 * its index and committing, while others are recorded.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppendOrderIT {
    private ConfigurableApplicationContext platform;
    private JdbcClient owner;
    private ActGateway acts;

    @BeforeAll
    void start() {
        platform = SampleApplication.start(RunningJalon.freshDirectory("order"));
        acts = platform.getBean(ActGateway.class);
        DatabaseAccess access = platform.getBean(DatabaseAccess.class);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.owner().user());
        source.setPassword(access.owner().password());
        owner = JdbcClient.create(source);
        // After its row is written, the marked event waits until the test lets it go.
        owner.sql("""
            create function es.hold_marked() returns trigger language plpgsql as $$
            begin
                if new.aggregate_identifier like 'held-%%' then
                    while not exists (select from ops.demo_load where load_id = new.aggregate_identifier) loop
                        perform pg_sleep(0.02);
                    end loop;
                end if;
                return null;
            end
            $$\
            """.replace("%%", "%")).update();
        owner.sql("create trigger z9_hold after insert on es.event for each row execute function es.hold_marked()")
                .update();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void aReaderNeverPassesAnEventThatIsStillBeingCommitted() throws Exception {
        assertThat(skippedByAReader(start -> true)).isEmpty();
    }

    /**
     * Control: without the lock the same reader does pass the held event, so the test above would notice. The seals notice too, and are out of
     * the way.
     */
    @Test
    void withoutTheLockTheHeldEventIsPassed() throws Exception {
        owner.sql("alter table es.event disable trigger a0_serialize").update();
        owner.sql("alter table es.event disable trigger a2_seal").update();
        try {
            assertThat(skippedByAReader(start -> head() > start)).anyMatch(stream -> stream.startsWith("held-"));
        } finally {
            owner.sql("alter table es.event enable always trigger a0_serialize").update();
            owner.sql("alter table es.event enable always trigger a2_seal").update();
        }
    }

    /**
     * @param others what to wait for of those that write beside the held one, told the last index before them
     * @return the streams recorded in the end that a reader, remembering only its highest index, has never been given
     */
    private List<String> skippedByAReader(LongPredicate others) throws Exception {
        String held = "held-" + UUID.randomUUID();
        long start = head();
        List<String> seen = new ArrayList<>();
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            writers.add(threads.submit(() -> open(held)));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::someoneIsHeld);
            for (int i = 0; i < 40; i++) {
                writers.add(threads.submit(() -> open("free-" + UUID.randomUUID())));
            }
            long position = read(start, seen);
            Awaitility.await()
                    .during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> others.test(start));
            position = read(position, seen);
            release(held);
            for (Future<?> writer : writers) {
                writer.get();
            }
            read(position, seen);
        }
        List<String> recorded = new ArrayList<>(owner
                .sql("select aggregate_identifier from es.event where global_index > ?")
                .param(start)
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList());
        assertThat(recorded).hasSize(41);
        recorded.removeAll(seen);
        return recorded;
    }

    private void open(String stream) {
        Patiently.send(
                acts, Envelope.of(new OpenPot(stream, 1), "marie", Role.MANAGER).commandId(stream));
    }

    private void release(String held) {
        owner.sql("insert into ops.demo_load (load_id, anchor_date, seed, plan) values (?, current_date, 0, '')")
                .param(held)
                .update();
    }

    private boolean someoneIsHeld() {
        return owner.sql("""
            select exists (select from pg_stat_activity
            where wait_event = 'PgSleep' and datname = current_database())\
            """).query(Boolean.class).single();
    }

    private long head() {
        return owner.sql("select coalesce(max(global_index), 0) from es.event")
                .query(Long.class)
                .single();
    }

    /** The simplest reader there can be: everything above the highest index it has seen. */
    private long read(long after, List<String> seen) {
        List<Long> indexes = new ArrayList<>(List.of(after));
        owner.sql("select global_index, aggregate_identifier from es.event where global_index > ? order by 1")
                .param(after)
                .query((row, rank) -> {
                    indexes.add(row.getLong(1));
                    return seen.add(row.getString(2));
                })
                .list();
        return indexes.getLast();
    }
}

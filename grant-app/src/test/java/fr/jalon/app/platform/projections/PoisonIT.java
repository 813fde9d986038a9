package fr.jalon.app.platform.projections;

import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.axon.sample.PotCommand;
import fr.jalon.app.platform.axon.sample.PotEvent.PotOpened;
import fr.jalon.app.platform.axon.sample.SampleApplication;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.platform.projections.ProjectionsConfiguration.RunningProjections;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.kernel.Role;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import fr.jalon.projections.live.PositionTracker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that a read model cannot take in. */
@Timeout(600)
class PoisonIT {
    private static final Table HEALTHY = Table.of("call_end", text("call_id"));
    private static final Table POISONED =
            Table.of("clock_fact", text("dossier_id"), text("clock"), text("state"), date("due_on"));
    private static final long POISON = 13;
    private static final Duration ENOUGH = Duration.ofSeconds(90);

    @Test
    void stopsOneReadModelAloneNamesTheEventAndSkipsNothing() {
        try (var platform = SampleApplication.start(
                RunningJalon.freshDirectory("poison"), Poisoned.class, ProjectionsConfiguration.class)) {
            PoisonProjection poisoned = platform.getBean(PoisonProjection.class);
            PositionTracker tracker = platform.getBean(PositionTracker.class);
            tracker.awaitIndex(open(platform, "before", 1), ENOUGH);
            assertThat(health(platform).getStatus()).isEqualTo(Status.UP);

            long stuckAt = open(platform, "poison", POISON);
            assertThat(tracker.awaitFacts(stuckAt, List.of("pot.opened"), Duration.ofHours(1)))
                    .as("nobody waits for the hour to pass")
                    .isFalse();
            long last = open(platform, "after", 2);

            assertThat(tracker.awaitIndex(last, ENOUGH, List.of("healthy"))).isTrue();
            Awaitility.await()
                    .atMost(ENOUGH)
                    .until(() -> health(platform).getStatus().equals(Status.DOWN));
            assertThat(String.valueOf(health(platform).getDetails().get("poisoned")))
                    .contains("stuckAt=" + stuckAt, "Cannot take in 13");
            assertThat(String.valueOf(health(platform).getDetails().get("healthy")))
                    .contains("lag=0")
                    .doesNotContain("error");
            assertThat(rows(platform, "call_end")).containsExactly("before", "poison", "after");
            assertThat(rows(platform, "clock_fact")).containsExactly("before");

            poisoned.cured = true;
            assertThat(tracker.awaitIndex(last, ENOUGH)).isTrue();
            assertThat(rows(platform, "clock_fact")).containsExactly("before", "poison", "after");
            assertThat(health(platform).getStatus()).isEqualTo(Status.UP);
            var slowToRecover = new ProjectionsHealthIndicator(
                    tracker, projection -> Optional.of(new IllegalStateException("what stopped it before")));
            assertThat(slowToRecover.health().getStatus())
                    .as("a processor tells its recovery after its rows are there")
                    .isEqualTo(Status.UP);
        }
    }

    /** What the log may hold that this version cannot decode; each is repaired in the log before the next. */
    @Test
    void aFactThatCannotBeDecodedStopsThoseAloneThatWantItUntilTheLogIsRepaired() {
        try (var platform = SampleApplication.start(
                RunningJalon.freshDirectory("undecodable"), Poisoned.class, ProjectionsConfiguration.class)) {
            PositionTracker tracker = platform.getBean(PositionTracker.class);
            JdbcClient owner = RunningJalon.owner(platform.getBean(DatabaseAccess.class));
            String envelope = envelope(platform, open(platform, "known", 1));
            stopsAtAndGoesOnAfter(new Broken("pot.painted", "1", "{}", envelope), List.of("poisoned"), platform, owner);
            stopsAtAndGoesOnAfter(
                    new Broken("pot.topped-up", "1", "{\"potId\": 1", envelope), List.of("poisoned"), platform, owner);
            List<String> both = List.of("poisoned", "healthy");
            String payload = "{\"potId\":\"p\",\"cents\":1}";
            stopsAtAndGoesOnAfter(new Broken("pot.opened", "9", payload, envelope), both, platform, owner);
            stopsAtAndGoesOnAfter(new Broken("pot.opened", "1", payload, "{\"actor\""), both, platform, owner);
            stopsAtAndGoesOnAfter(new Broken("pot.opened", "1", payload, "{}"), both, platform, owner);
            stopsAtAndGoesOnAfter(
                    new Broken("pot.opened", "1", payload.replace("cents", "euros"), envelope), both, platform, owner);
            assertThat(tracker.awaitHead(ENOUGH)).isTrue();
            assertThat(rows(platform, "call_end")).isEqualTo(rows(platform, "clock_fact"));
        }
    }

    private static void stopsAtAndGoesOnAfter(
            Broken broken, List<String> stopped, ConfigurableApplicationContext platform, JdbcClient owner) {
        PositionTracker tracker = platform.getBean(PositionTracker.class);
        assertThat(tracker.awaitHead(ENOUGH)).as("before %s", broken).isTrue();
        String identifier = "broken-" + tracker.head();
        long index = broken.record(identifier, platform.getBean(JdbcClient.class));
        long last = open(platform, "after-" + index, 2);
        List<String> others = tracker.positions().stream()
                .map(PositionTracker.Position::projection)
                .filter(model -> !stopped.contains(model))
                .toList();

        assertThat(tracker.awaitIndex(last, ENOUGH, others))
                .as("others at %s", broken)
                .isTrue();
        for (String model : stopped) {
            Awaitility.await()
                    .atMost(ENOUGH)
                    .untilAsserted(() -> assertThat(
                                    String.valueOf(health(platform).getDetails().get(model)))
                            .contains(
                                    "stuckAt=" + index, "event=" + broken.name, "identifier=" + identifier, "error="));
        }
        assertThat(tracker.awaitFacts(last, List.of("pot.opened"), Duration.ofHours(1)))
                .as("nobody waits for those that are stuck")
                .isFalse();

        owner.sql("alter table es.event disable trigger a1_no_change").update();
        owner.sql("delete from es.event where event_identifier = ?")
                .param(identifier)
                .update();
        owner.sql("alter table es.event enable always trigger a1_no_change").update();
        assertThat(tracker.awaitIndex(last, ENOUGH))
                .as("after the repair of %s", broken)
                .isTrue();
        Awaitility.await()
                .atMost(ENOUGH)
                .until(() -> health(platform).getStatus().equals(Status.UP));
    }

    private static String envelope(ConfigurableApplicationContext platform, long index) {
        return platform.getBean(JdbcClient.class)
                .sql("select meta_data from es.event where global_index = ?")
                .param(index)
                .query(String.class)
                .single();
    }

    /** A row of the log. */
    private record Broken(String name, String revision, String payload, String metaData) {
        long record(String identifier, JdbcClient database) {
            return database.sql("""
                insert into es.event (event_identifier, aggregate_identifier, sequence_number, type,
                                      payload_type, payload_revision, payload, meta_data)
                values (?, ?, 0, 'Pot', ?, ?, ?, ?) returning global_index\
                """)
                    .params(identifier, "pot-" + identifier, name, revision, payload, metaData)
                    .query(Long.class)
                    .single();
        }
    }

    private static long open(ConfigurableApplicationContext platform, String pot, long cents) {
        return platform.getBean(ActGateway.class)
                .send(Envelope.of(new PotCommand.OpenPot(pot, cents), "marie", Role.MANAGER))
                .lastIndex();
    }

    private static Health health(ConfigurableApplicationContext platform) {
        return platform.getBean(ProjectionsHealthIndicator.class).health();
    }

    private static List<String> rows(ConfigurableApplicationContext platform, String table) {
        return platform.getBean(JdbcClient.class)
                .sql("select * from read." + table + " order by event_index")
                .query((row, number) -> row.getString(5))
                .list();
    }

    @Configuration(proxyBeanMethods = false)
    static class Poisoned {
        @Bean
        PoisonProjection poisonProjection() {
            return new PoisonProjection();
        }

        @Bean
        RunningProjections runningProjections(PoisonProjection poisoned) {
            return new RunningProjections(List.of(poisoned, new HealthyProjection()));
        }
    }

    static final class HealthyProjection implements Projection {
        @Override
        public String name() {
            return "healthy";
        }

        @Override
        public List<Table> tables() {
            return List.of(HEALTHY);
        }

        @Override
        public Wants wants() {
            return Wants.of(PotOpened.class);
        }

        @Override
        public void project(Recorded<?> recorded, Rows out) {
            out.add(HEALTHY, recorded.streamId());
        }
    }

    static final class PoisonProjection implements Projection {
        volatile boolean cured;

        @Override
        public String name() {
            return "poisoned";
        }

        @Override
        public List<Table> tables() {
            return List.of(POISONED);
        }

        @Override
        public Wants wants() {
            return Wants.EVERYTHING;
        }

        @Override
        public void project(Recorded<?> recorded, Rows out) {
            if (!cured && recorded.event() instanceof PotOpened opened && opened.cents() == POISON) {
                throw new IllegalArgumentException("Cannot take in 13");
            }
            out.add(POISONED, recorded.streamId(), "x", "RUNNING", null);
        }
    }
}

package fr.jalon.app.race;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.axon.sample.PotCommand.OpenPot;
import fr.jalon.app.platform.axon.sample.SampleApplication;
import fr.jalon.app.platform.projections.ProjectionsConfiguration;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.kernel.Role;
import fr.jalon.projections.live.PositionTracker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL in the box is killed under a running Jalon: it is back by itself, and nothing that was acknowledged is lost. */
class PostmasterKilledIT {
    private static final Duration ENOUGH = Duration.ofSeconds(180);

    private final Path data = RunningJalon.freshDirectory("postmaster-killed");
    private final List<String> acknowledged = new ArrayList<>();
    private int tried;

    @Test
    void actsAreTakenAgainNoneIsLostAndReadModelsGoOn() throws IOException {
        try (ConfigurableApplicationContext jalon = SampleApplication.start(data, ProjectionsConfiguration.class)) {
            open(jalon);
            assertThat(health(jalon)).containsOnly(Status.UP);

            ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().join();
            Awaitility.await().atMost(ENOUGH).ignoreExceptions().until(() -> open(jalon));

            assertThat(jalon.getBean(PositionTracker.class).awaitHead(ENOUGH)).isTrue();
            Awaitility.await()
                    .atMost(ENOUGH)
                    .untilAsserted(() -> assertThat(health(jalon)).containsOnly(Status.UP));
            assertThat(pots(jalon)).containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(acknowledged).hasSizeGreaterThan(1);
        }
    }

    private boolean open(ConfigurableApplicationContext jalon) {
        String pot = "pot-" + ++tried;
        jalon.getBean(ActGateway.class).send(Envelope.of(new OpenPot(pot, 1), "marie", Role.MANAGER));
        return acknowledged.add(pot);
    }

    private static List<String> pots(ConfigurableApplicationContext jalon) {
        return jalon.getBean(JdbcClient.class)
                .sql("select aggregate_identifier from es.event order by global_index")
                .query(String.class)
                .list();
    }

    private static List<Status> health(ConfigurableApplicationContext jalon) {
        Map<String, HealthIndicator> indicators = jalon.getBeansOfType(HealthIndicator.class);
        assertThat(indicators).containsKey("projectionsHealthIndicator").hasSizeGreaterThan(2);
        return indicators.values().stream()
                .map(indicator -> indicator.health().getStatus())
                .toList();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .getFirst()
                .trim());
    }
}

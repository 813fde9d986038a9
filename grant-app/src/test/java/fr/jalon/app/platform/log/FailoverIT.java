package fr.jalon.app.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.JalonApplication;
import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.database.LogContinuity;
import fr.jalon.app.platform.database.LogShortened;
import fr.jalon.app.platform.projections.ReplayService;
import fr.jalon.app.platform.vault.MasterKey;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.kernel.Role;
import fr.jalon.projections.live.PositionTracker;
import fr.jalon.projections.rebuild.Progress;
import fr.jalon.projections.rebuild.RebuildUnderWay;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One node of Jalon, and PostgreSQL servers that die and take over from each other under it. */
class FailoverIT {
    private static final Duration ENOUGH = Duration.ofSeconds(90);
    private static final int LOST = 3;

    private final Path directory = RunningJalon.freshDirectory("failover");
    private final int[] ports = {RunningJalon.freePort(), RunningJalon.freePort(), RunningJalon.freePort()};
    private final PostgresServer first = PostgresServer.create(directory.resolve("first"), ports[0]);
    private final ConfigurableApplicationContext jalon = start();
    private final LogContinuity continuity = jalon.getBean(LogContinuity.class);
    private final LogLook look = jalon.getBean(LogLook.class);
    private final JdbcClient database = jalon.getBean(JdbcClient.class);
    private PostgresServer serving = first;
    private int acts;

    FailoverIT() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        jalon.close();
        serving.stop();
    }

    @Test
    void aFailoverThatLosesTheTailStopsActsUntilAPersonHasTakenTheLogAsItIs() throws Exception {
        act();
        long kept = aStandbyThatHasAllTakesOver();
        long known = aStandbyThatLacksTheTailTakesOver(kept);

        assertActsAreStopped(kept, known);
        assertNoScreenShowsWhatIsLost(kept);

        jalon.getBean(LogAcceptance.class).accept("marie", "the standby lacked three acts", look.look());
        Awaitility.await().atMost(ENOUGH).until(() -> continuity.loss() == null);

        long next = act();
        assertThat(next).as("no index is given twice").isGreaterThanOrEqualTo(known + 1_000);
        assertThat(log().getStatus()).isEqualTo(Status.UP);
        assertNoScreenShowsWhatIsLost(next);
        assertThat(look.look().differences()).isEmpty();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("log-continuity.json.lost-"));
        }
    }

    /** Control: nothing is lost, and nothing stops. */
    private long aStandbyThatHasAllTakesOver() throws Exception {
        PostgresServer second = first.standby(directory.resolve("second"), ports[1], true);
        act();
        String position = first.position();
        Awaitility.await().atMost(ENOUGH).until(() -> second.hasReplayed(position));
        first.kill();
        second.promote();
        serving = second;

        long index = act();
        assertThat(continuity.loss()).isNull();
        assertThat(Objects.requireNonNull(continuity.cluster()).timeline()).isEqualTo(2);
        assertThat(log().getStatus()).isEqualTo(Status.UP);
        assertThat(look.look().differences()).isEmpty();
        assertNoScreenShowsWhatIsLost(index);
        return index;
    }

    private long aStandbyThatLacksTheTailTakesOver(long kept) throws Exception {
        PostgresServer third = serving.standby(directory.resolve("third"), ports[2], false);
        long known = kept;
        for (int lost = 0; lost < LOST; lost++) {
            known = act();
        }
        serving.kill();
        third.promote();
        serving = third;
        Awaitility.await().atMost(ENOUGH).until(() -> continuity.loss() != null);
        return known;
    }

    private void assertActsAreStopped(long kept, long known) throws Exception {
        assertThat(Objects.requireNonNull(continuity.loss()).known().index()).isEqualTo(known);
        assertThatThrownBy(() -> send("key-refused")).isInstanceOf(LogShortened.class);
        HttpResponse<String> answer = post();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("LogShortened", "Journal raccourci");
        assertThat(database.sql("select max(global_index) from es.event")
                        .query(Long.class)
                        .single())
                .isEqualTo(kept);
        Health health = log();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(health.getDetails().get("error"))).contains("journal raccourci");
        assertThat(http(HttpRequest.newBuilder(uri("/actuator/health"))).statusCode())
                .isEqualTo(503);
        Awaitility.await()
                .atMost(ENOUGH)
                .untilAsserted(() -> assertThat(look.look().differences())
                        .as("what this node knew is in its file, whenever the server died")
                        .extracting(difference -> difference.index())
                        .contains(kept + 1));
    }

    private void assertNoScreenShowsWhatIsLost(long head) {
        // The guard computes the read models again meanwhile, and only one may do so at a time.
        Awaitility.await().atMost(ENOUGH).ignoreException(RebuildUnderWay.class).untilAsserted(() -> {
            assertThat(database.sql("""
                select event_index from read.audit a
                 where not exists (select from es.event where global_index = a.event_index)\
                """).query(Long.class).list()).isEmpty();
            assertThat(database.sql("select distinct event_index from read.position")
                            .query(Long.class)
                            .list())
                    .isEqualTo(List.of(head));
            assertThat(jalon.getBean(ReplayService.class)
                            .check(Optional.empty(), Progress.NONE)
                            .drifts())
                    .isEmpty();
        });
    }

    /** One act that the pages show; sent again, under the same key, as long as the database is away. */
    private long act() {
        String key = "key-" + ++acts;
        long index = Awaitility.await().atMost(ENOUGH).ignoreExceptions().until(() -> send(key), sent -> sent > 0);
        assertThat(jalon.getBean(PositionTracker.class).awaitIndex(index, ENOUGH))
                .isTrue();
        return index;
    }

    private long send(String key) {
        var command = new OpenBudget("FAILOVER-" + key + "-2026", "FAILOVER-" + key, 2026);
        return jalon.getBean(ActGateway.class)
                .send(Envelope.of(command, "manager", Role.MANAGER).commandId(key))
                .lastIndex();
    }

    private HttpResponse<String> post() throws Exception {
        return http(HttpRequest.newBuilder(uri("/api/budgets/FAILOVER-HTTP-2026/acts/budget.open"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-http")
                .header("Accept-Language", "fr")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("manager:demo".getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("{\"node\":\"FAILOVER-HTTP\",\"year\":2026,\"kind\":\"OPERATOR\"}")));
    }

    private static HttpResponse<String> http(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + jalon.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    private Health log() {
        return jalon.getBean(LogHealthIndicator.class).health();
    }

    private ConfigurableApplicationContext start() {
        first.superuser()
                .sql("create role operator login createrole password 'secret'")
                .update();
        first.superuser().sql("create database operators owner operator").update();
        MasterKey.create(directory.resolve("master-key.json"));
        return new SpringApplicationBuilder(JalonApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--jalon.demo=true",
                        "--jalon.clocks.enabled=false",
                        "--jalon.data-dir=" + directory,
                        "--jalon.database.embedded=false",
                        "--jalon.database.user=operator",
                        "--jalon.database.password=secret",
                        "--jalon.database.url=jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d,127.0.0.1:%d/operators"
                                        .formatted(ports[0], ports[1], ports[2])
                                + "?targetServerType=primary&hostRecheckSeconds=1");
    }
}

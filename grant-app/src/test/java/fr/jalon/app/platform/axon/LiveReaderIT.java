package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.sample.PotCommand.OpenPot;
import fr.jalon.app.platform.axon.sample.Probe;
import fr.jalon.app.platform.axon.sample.SampleApplication;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.kernel.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class LiveReaderIT {
    private static final List<String> POTS =
            IntStream.range(0, 60).mapToObj(number -> "pot-" + number).toList();

    private final Path directory = RunningJalon.freshDirectory("reader");

    @Test
    void goesOnInTheMiddleOfAReplayAfterARestart() {
        try (ConfigurableApplicationContext platform = start()) {
            Probe probe = platform.getBean(Probe.class);
            POTS.forEach(pot -> open(platform, pot));
            patiently().until(() -> probe.seen().size() == POTS.size());

            probe.failAt("pot-35");
            TrackingEventProcessor reader = reader(platform);
            reader.shutDown();
            reader.resetTokens();
            reader.start();
            patiently().until(() -> isInError(platform));
            assertThat(position(platform)).contains("ReplayToken");
        }
        try (ConfigurableApplicationContext platform = start()) {
            Probe probe = platform.getBean(Probe.class);
            patiently().until(() -> probe.seen().contains("pot-59"));
            // Whole batches before the failure were kept with their position, and are not given again.
            assertThat(probe.seen()).containsExactlyElementsOf(POTS.subList(30, 60));
        }
    }

    @Test
    void stopsAtAFactThisVersionDoesNotKnow() {
        try (ConfigurableApplicationContext platform = start()) {
            Probe probe = platform.getBean(Probe.class);
            open(platform, "pot-before");
            // Control: what is known is read.
            patiently().until(() -> probe.seen().contains("pot-before"));

            platform.getBean(JdbcClient.class).sql("""
                insert into es.event (event_identifier, aggregate_identifier, sequence_number, type,
                    payload_type, payload_revision, payload, meta_data)
                values ('painted', 'pot-painted', 0, 'Pot', 'pot.painted', '1', '{}', '{}')\
                """).update();
            open(platform, "pot-after");

            patiently().during(Duration.ofSeconds(3)).until(() -> !probe.seen().contains("pot-after"));
        }
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    private ConfigurableApplicationContext start() {
        return SampleApplication.start(directory, Probe.Reading.class);
    }

    private static void open(ConfigurableApplicationContext platform, String pot) {
        platform.getBean(ActGateway.class).send(Envelope.of(new OpenPot(pot, 1), "marie", Role.MANAGER));
    }

    private static TrackingEventProcessor reader(ConfigurableApplicationContext platform) {
        return platform.getBean(EventProcessingConfiguration.class)
                .eventProcessor(Probe.PROCESSOR, TrackingEventProcessor.class)
                .orElseThrow();
    }

    private static boolean isInError(ConfigurableApplicationContext platform) {
        TrackingEventProcessor reader = reader(platform);
        return reader.isError()
                || reader.processingStatus().values().stream().anyMatch(status -> status.isErrorState());
    }

    private static String position(ConfigurableApplicationContext platform) {
        return platform.getBean(JdbcClient.class)
                .sql("select token_type from es.token where processor_name = ? and segment = 0")
                .param(Probe.PROCESSOR)
                .query(String.class)
                .single();
    }
}

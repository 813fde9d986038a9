package fr.jalon.app.platform.axon.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

/** A live reader that notes the streams it is given, and fails at one of them when asked to. */
public class Probe {
    public static final String PROCESSOR = "probe";

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile @Nullable String failAt;

    @EventHandler
    void on(PotEvent.PotOpened event) {
        if (event.potId().equals(failAt)) {
            throw new IllegalStateException("Asked to fail at " + failAt);
        }
        seen.add(event.potId());
    }

    /** Any other fact, also one that this version does not know: it cannot be handed on, and so is not read past. */
    @EventHandler
    void on(Object other) {}

    public List<String> seen() {
        return seen;
    }

    public void failAt(@Nullable String potId) {
        failAt = potId;
    }

    /** Puts the reader on the log, ten events at a time. */
    public static class Reading {
        @Bean
        Probe probe() {
            return new Probe();
        }

        @Bean
        ConfigurerModule probeProcessor() {
            return axon -> {
                EventProcessingConfigurer processing = axon.eventProcessing();
                processing.assignHandlerTypesMatching(PROCESSOR, Probe.class::equals);
                processing.registerTrackingEventProcessor(
                        PROCESSOR,
                        configuration -> configuration.eventStore(),
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(10));
            };
        }
    }
}

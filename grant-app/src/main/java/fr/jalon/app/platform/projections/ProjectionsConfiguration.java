package fr.jalon.app.platform.projections;

import fr.jalon.app.platform.axon.EventSerializer;
import fr.jalon.projections.ReadModels;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.live.LiveProjection;
import fr.jalon.projections.live.PositionTracker;
import fr.jalon.projections.rebuild.AxonEventDecoder;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One live processor per read model, each in its own transactions: one that fails stops alone. */
@Configuration(proxyBeanMethods = false)
public class ProjectionsConfiguration {
    /** Most events whose rows are written together. */
    private static final int BATCH = 1_000;

    @Bean
    @ConditionalOnMissingBean
    RunningProjections runningProjections() {
        return new RunningProjections(ReadModels.ALL);
    }

    @Bean
    PositionTracker positionTracker(JdbcClient database, RunningProjections running) {
        return new PositionTracker(database, running.all());
    }

    @Bean
    LiveProjections liveProjections(org.axonframework.config.Configuration axon, RunningProjections running) {
        return new LiveProjections(axon, running.names());
    }

    @Bean
    ConfigurerModule projectionProcessors(
            RunningProjections running,
            JdbcTemplate database,
            PositionTracker tracker,
            @Value("${jalon.projections.live:true}") boolean started) {
        List<LiveProjection> live = running.all().stream()
                .map(projection -> new LiveProjection(projection, database, tracker))
                .toList();
        return axon -> live.forEach(projection -> register(projection, started, axon.eventProcessing()));
    }

    private static void register(LiveProjection projection, boolean started, EventProcessingConfigurer processing) {
        String processor = projection.processorName();
        processing.registerTrackingEventProcessor(
                processor,
                axon -> axon.eventStore(),
                axon -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH)
                        .andAutoStart(started)
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken));
        processing.assignHandlerInstancesMatching(processor, handler -> handler == projection);
        processing.registerEventHandler(axon -> projection);
    }

    @Bean
    ProjectionsHealthIndicator projectionsHealthIndicator(PositionTracker tracker, LiveProjections live) {
        return new ProjectionsHealthIndicator(tracker, live::error);
    }

    @Bean
    ReplayService replayService(
            DataSource source,
            EventSerializer serializer,
            org.axonframework.config.Configuration axon,
            TokenStore tokens,
            LiveProjections live,
            RunningProjections running) {
        return new ReplayService(
                source, () -> new AxonEventDecoder(serializer, axon.upcasterChain()), tokens, live, running.all());
    }

    /**
     * The database in the box has one process, this one: what a killed process had claimed is free at once, instead of after a delay.
     */
    @Bean
    @ConditionalOnBooleanProperty("jalon.database.embedded")
    @DependsOnDatabaseInitialization
    ClaimsReleased claimsReleased(JdbcClient database) {
        return new ClaimsReleased(database.sql("update es.token set owner = null where owner is not null")
                .update());
    }

    /** @param claims how many were left behind */
    record ClaimsReleased(int claims) {}

    /** The read models that have a live processor. */
    public record RunningProjections(List<Projection> all) {
        public List<String> names() {
            return all.stream().map(Projection::name).toList();
        }
    }
}

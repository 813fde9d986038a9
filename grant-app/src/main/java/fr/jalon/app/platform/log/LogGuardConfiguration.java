package fr.jalon.app.platform.log;

import fr.jalon.app.platform.database.LogContinuity;
import fr.jalon.app.platform.projections.ProjectionsConfiguration.RunningProjections;
import fr.jalon.app.platform.projections.ReplayService;
import fr.jalon.projections.live.LiveProjection;
import java.nio.file.Path;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guard of the log, where acts are taken: on a site, not in the tools. */
@Configuration(proxyBeanMethods = false)
class LogGuardConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    LogGuard logGuard(
            LogContinuity continuity,
            LogMemory memory,
            ReplayService replay,
            @Value("${jalon.continuity-file}") Path file) {
        return new LogGuard(continuity, memory, replay, file);
    }

    @Bean
    LogHealthIndicator logHealthIndicator(LogContinuity continuity) {
        return new LogHealthIndicator(continuity);
    }

    @Bean
    ConfigurerModule onlyWhatIsInTheLog(RunningProjections running, LogContinuity continuity, JdbcClient database) {
        OnlyWhatIsInTheLog only = new OnlyWhatIsInTheLog(continuity, database);
        return axon -> running.names()
                .forEach(projection -> axon.eventProcessing()
                        .registerHandlerInterceptor(LiveProjection.processorName(projection), configuration -> only));
    }
}

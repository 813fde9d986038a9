package fr.jalon.app.platform.log;

import fr.jalon.app.platform.axon.EventSerializer;
import fr.jalon.projections.rebuild.AxonEventDecoder;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What looks at the log as a whole, and what takes it as it is. */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {
    @Bean
    LogMemory logMemory(JdbcTemplate database) {
        return new LogMemory(database);
    }

    @Bean
    LogLook logLook(
            JdbcTemplate database,
            EventSerializer serializer,
            org.axonframework.config.Configuration axon,
            LogMemory memory,
            @Value("${jalon.continuity-file}") Path file) {
        return new LogLook(database, () -> new AxonEventDecoder(serializer, axon.upcasterChain()), memory, file);
    }

    @Bean
    LogAcceptance logAcceptance(
            @FlywayDataSource DataSource owner, LogMemory memory, @Value("${jalon.continuity-file}") Path file) {
        return new LogAcceptance(owner, memory, file);
    }
}

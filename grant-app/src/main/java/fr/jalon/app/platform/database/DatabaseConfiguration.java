package fr.jalon.app.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.util.unit.DataSize;

/**
 * The database in the box ({@code jalon.database.embedded=true}, files in {@code jalon.data-dir}) or yours ({@code jalon.database.url},
 * {@code user}, {@code password}), each seen as the application and as the owner.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
    private static final int CONNECTIONS_MAX = 20;
    private static final DataSize SPARE = DataSize.ofMegabytes(64);

    /** Settings of each session of the application: it never waits or holds a lock for long. */
    private static final String SESSION = "-c role=jalon_app -c lock_timeout=5s";

    /** A node that hangs is overtaken by another one. */
    private static final String ONE_OF_MANY = " -c transaction_timeout=30s -c idle_in_transaction_session_timeout=15s";

    /** In the box there is no other node; a small machine that has just started may well stand still that long. */
    private static final String ALONE = " -c transaction_timeout=60s -c idle_in_transaction_session_timeout=60s";

    @Bean(destroyMethod = "close")
    @ConditionalOnBooleanProperty("jalon.database.embedded")
    EmbeddedDatabase embeddedDatabase(
            @Value("${jalon.data-dir}") Path dataDirectory,
            @Value("${jalon.database.binaries-dir:${jalon.data-dir}/binaries}") Path binaries) {
        return EmbeddedDatabase.start(dataDirectory, binaries);
    }

    @Bean
    @ConditionalOnBooleanProperty("jalon.database.embedded")
    DatabaseAccess embeddedAccess(EmbeddedDatabase database) {
        return database.access();
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "jalon.database.embedded", havingValue = false, matchIfMissing = true)
    DatabaseAccess externalAccess(
            @Value("${jalon.database.url}") String url,
            @Value("${jalon.database.user}") String user,
            @Value("${jalon.database.password}") String password) {
        if (url.isBlank()) {
            throw new DatabaseUnavailable(
                    "No database: set JALON_DB_URL (jdbc:postgresql://host:port/name), JALON_DB_USER and"
                            + " JALON_DB_PASSWORD, or start with demo to have one in the box.");
        }
        DatabaseAccess.Login login = new DatabaseAccess.Login(user, password);
        return new DatabaseAccess(url, login, login);
    }

    /** The disk that acts are kept on; red while a few segments of the log of PostgreSQL still fit. */
    @Bean
    @ConditionalOnBooleanProperty("jalon.database.embedded")
    DiskSpaceHealthIndicator diskSpaceHealthIndicator(@Value("${jalon.data-dir}") Path dataDirectory) {
        return new DiskSpaceHealthIndicator(dataDirectory.toFile(), SPARE);
    }

    /** What the whole application works with. Even where one login serves for all, its sessions take the role {@code jalon_app}. */
    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource dataSource(
            DatabaseAccess access,
            LogContinuity continuity,
            @Value("${jalon.database.embedded:false}") boolean inTheBox) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("jalon");
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.application().user());
        pool.setPassword(access.application().password());
        pool.setMaximumPoolSize(CONNECTIONS_MAX);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(5_000);
        // The role exists only once the migrations have run, so the first connection comes later.
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("options", SESSION + (inTheBox ? ALONE : ONE_OF_MANY));
        pool.addDataSourceProperty("ApplicationName", "jalon");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.setDataSource(continuity.watch(pool));
        return new HikariDataSource(pool);
    }

    @Bean
    LogContinuity logContinuity() {
        return new LogContinuity();
    }

    /** What migrations, and nothing else, work with. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(DatabaseAccess access) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.owner().user());
        source.setPassword(access.owner().password());
        source.setApplicationName("jalon-migration");
        return source;
    }
}

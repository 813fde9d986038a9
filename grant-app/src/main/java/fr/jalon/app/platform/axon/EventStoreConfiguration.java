package fr.jalon.app.platform.axon;

import fr.jalon.app.platform.database.LogContinuity;
import fr.jalon.app.platform.time.JalonClock;
import fr.jalon.domain.EventCatalogue;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The log: where it is kept, how it is written and read. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {
    static {
        // Axon prints an advertisement and calls home unless told otherwise before it starts.
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    @Bean
    @ConditionalOnMissingBean
    EventTypes eventTypes() {
        return new EventTypes(EventCatalogue.EVENTS);
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(EventTypes types) {
        return new EventSerializer(types);
    }

    /**
     * Positions of readers, and nothing else of ours. A position kept during a replay holds another one; only Axon's own kinds of
     * positions may be named in there.
     */
    @Bean
    @Primary
    @Qualifier("generalSerializer")
    Serializer generalSerializer() {
        BasicPolymorphicTypeValidator positions = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.eventhandling.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(positions))
                .build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(@Qualifier("generalSerializer") Serializer general) {
        return general;
    }

    @Bean
    ConfigurerModule upcasters() {
        return axon -> Upcasters.ALL.forEach(upcaster -> axon.registerEventUpcaster(configuration -> upcaster));
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new ActTransactions(transactions);
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new UniqueKeys();
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource source) {
        return new SpringDataSourceConnectionProvider(source);
    }

    @Bean
    @DependsOnDatabaseInitialization
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            EventSerializer eventSerializer,
            org.axonframework.config.Configuration axon,
            JalonClock clock,
            JdbcClient database,
            LogContinuity continuity) {
        long lowest = database.sql("select coalesce(min(global_index), 1) from es.event")
                .query(Long.class)
                .single();
        return new JalonEventStorageEngine(
                connections, transactions, eventSerializer, axon.upcasterChain(), clock, lowest, continuity);
    }

    /** Each start is another owner: two containers often have the same process number and host name. */
    @Bean
    TokenStore tokenStore(ConnectionProvider connections, @Qualifier("generalSerializer") Serializer general) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(general)
                .nodeId(UUID.randomUUID().toString())
                .schema(tokenSchema())
                .build();
    }

    private static TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable("es.token")
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("time_stamp")
                .setOwnerColumn("owner")
                .build();
    }
}

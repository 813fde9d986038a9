package fr.jalon.app.platform.axon;

import fr.jalon.app.platform.database.Durability;
import fr.jalon.app.platform.start.CannotStart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks at what was really wired and what the database really enforces, and refuses to start otherwise. Every item here is a default or
 * a silent fallback that loses data.
 */
final class WiringCheck implements SmartInitializingSingleton {
    private static final List<String> TRIGGERS =
            List.of("a0_serialize", "a1_no_change", "a1_no_truncate", "a2_place_in_order", "a2_seal");

    private final org.axonframework.config.Configuration axon;
    private final JdbcClient database;
    private final DataSource source;

    WiringCheck(org.axonframework.config.Configuration axon, JdbcClient database, DataSource source) {
        this.axon = axon;
        this.database = database;
        this.source = source;
    }

    @Override
    public void afterSingletonsInstantiated() {
        checkBeans();
        checkErrorHandlers();
        checkDatabase();
    }

    private void checkBeans() {
        require(TransactionManager.class, axon.getComponent(TransactionManager.class), ActTransactions.class);
        require(EventStore.class, axon.eventStore(), EmbeddedEventStore.class);
        require(EventStorageEngine.class, axon.getComponent(EventStorageEngine.class), JalonEventStorageEngine.class);
        require(TokenStore.class, axon.getComponent(TokenStore.class), JdbcTokenStore.class);
        require(Serializer.class, axon.eventSerializer(), EventSerializer.class);
    }

    private void checkErrorHandlers() {
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        for (String processor : processing.eventProcessors().keySet()) {
            require(processor, processing.errorHandler(processor), PropagatingErrorHandler.class);
            require(processor, processing.listenerInvocationErrorHandler(processor), PropagatingErrorHandler.class);
        }
    }

    private void checkDatabase() {
        try (Connection connection = source.getConnection()) {
            Durability.check(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask the database about its durability", e);
        }
        for (String trigger : TRIGGERS) {
            boolean armed = holds("""
                select exists (select from pg_trigger
                where tgrelid = 'es.event'::regclass and tgname = '%s' and tgenabled in ('O', 'A'))\
                """.formatted(trigger));
            refuseUnless(armed, "the trigger " + trigger + " of es.event is missing or disabled");
        }
        refuseUnless(holds("select has_column_privilege('es.event', 'payload', 'INSERT')"), "events cannot be added");
        refuseUnless(
                !holds("select has_column_privilege('es.event', 'global_index', 'INSERT')"),
                "the application may choose the index of an event");
        refuseUnless(
                InventedHistory.isIn(database)
                        || !holds("select has_column_privilege('es.event', 'time_stamp', 'INSERT')"),
                "the application may choose when an event was recorded");
        for (String right : List.of("UPDATE", "DELETE", "TRUNCATE")) {
            refuseUnless(
                    !holds("select has_table_privilege('es.event', '" + right + "')"),
                    "the application may " + right + " events");
        }
    }

    private boolean holds(String question) {
        return database.sql(question).query(Boolean.class).single();
    }

    private static void require(Object what, Object wired, Class<?> wanted) {
        String name = what instanceof Class<?> type ? type.getSimpleName() : what.toString();
        refuseUnless(
                wanted.isInstance(wired),
                name + " is wired to " + wired.getClass().getName() + " instead of " + wanted.getSimpleName());
    }

    private static void refuseUnless(boolean condition, String otherwise) {
        if (!condition) {
            throw new CannotStart("Jalon does not start: " + otherwise);
        }
    }
}

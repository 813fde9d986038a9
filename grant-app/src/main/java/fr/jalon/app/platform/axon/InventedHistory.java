package fr.jalon.app.platform.axon;

import fr.jalon.app.platform.database.DatabaseAccess;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the log be told past times, for the loader of an invented history. Only the owner of the log can; the log is marked for good, and no
 * real acts are served from it. Fr: histoire de démonstration.
 */
public final class InventedHistory {
    private final JdbcClient owner;

    public InventedHistory(DatabaseAccess access) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.owner().user());
        source.setPassword(access.owner().password());
        source.setApplicationName("jalon-invented-history");
        owner = JdbcClient.create(source);
    }

    /** From now on the application may say when an event was recorded. */
    public void open() {
        owner.sql("insert into es.invented_history default values on conflict do nothing")
                .update();
        owner.sql("grant insert (time_stamp) on es.event to jalon_app").update();
    }

    /** From now on it may not. */
    public void close() {
        owner.sql("revoke insert (time_stamp) on es.event from jalon_app").update();
    }

    /** Whether the log of {@code database} holds, or began to hold, acts that nobody did. */
    public static boolean isIn(JdbcClient database) {
        return database.sql("select exists (select from es.invented_history)")
                .query(Boolean.class)
                .single();
    }
}

package fr.jalon.app.platform.log;

import fr.jalon.app.platform.database.LastKnown;
import fr.jalon.app.platform.database.LogCluster;
import fr.jalon.app.platform.database.LogPlace;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log says of itself: its end, its seals, and the epochs that people opened. */
final class LogMemory {
    private final JdbcTemplate template;
    private final JdbcClient database;

    LogMemory(JdbcTemplate template) {
        this.template = template;
        this.database = JdbcClient.create(template);
    }

    /** The end of the log as it is now. */
    LastKnown now() {
        LogPlace head = head();
        return at(found(head).cluster(), head);
    }

    LogPlace head() {
        return database.sql("select global_index, event_identifier from es.event order by 1 desc limit 1")
                .query((row, number) -> new LogPlace(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(LogPlace.START);
    }

    /** What is known of an event of the log. */
    LastKnown at(LogCluster cluster, LogPlace place) {
        return database.sql("""
            select coalesce((select encode(seal, 'hex') from es.seal where global_index = ? order by epoch desc limit 1), ''),
                   clock_timestamp()\
            """)
                .param(place.index())
                .query((row, number) -> new LastKnown(
                        cluster,
                        place,
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    LogCluster.Found found(LogPlace known) {
        return Objects.requireNonNull(template.execute(
                (ConnectionCallback<LogCluster.Found>) connection -> LogCluster.ask(connection, known)));
    }

    /** Whether the log holds that event, and the same past before it. */
    boolean holds(LastKnown kept) {
        return found(kept.place()).holds()
                && database.sql("""
                    select ? = '' or exists (select from es.seal where global_index = ? and seal = decode(?, 'hex'))\
                    """)
                        .params(kept.seal(), kept.place().index(), kept.seal())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether a person has said, after {@code seenAt}, that the log is meant to be as it is. */
    boolean isTakenAsItIs(Instant seenAt) {
        return database.sql("select exists (select from es.epoch where epoch > 1 and opened_at > ?)")
                .param(OffsetDateTime.ofInstant(seenAt, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Leaves out every index that was ever given to an event that is lost. */
    void skipIndexes(LogPlace known) {
        database.sql("select es.skip_indexes(?)")
                .param(known.index())
                .query(Long.class)
                .single();
    }
}

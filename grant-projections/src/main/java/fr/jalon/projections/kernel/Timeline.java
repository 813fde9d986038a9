package fr.jalon.projections.kernel;

import fr.jalon.domain.kernel.ActContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turns days of knowledge into places of the log. Fr: ligne du temps. */
public final class Timeline {
    private final JdbcClient db;

    public Timeline(JdbcClient db) {
        this.db = db;
    }

    /**
     * The last index known when {@code day} ended in Paris: one before the first event recorded on a later day.
     *
     * <p>Two writers may stamp their events in the other order than the log, by seconds; an hour is searched for the smallest index.
     */
    public long indexAt(LocalDate day) {
        OffsetDateTime end = day.plusDays(1).atStartOfDay(ActContext.PARIS).toOffsetDateTime();
        // Materialized, so that the index on the time is used whatever the planner believes of that day.
        return db.sql("""
            with first as (select min(time_stamp) as at from es.event where time_stamp >= :end),
                 later as materialized (
                     select e.global_index from es.event e, first
                      where e.time_stamp >= first.at and e.time_stamp < first.at + interval '1 hour')
            select coalesce((select min(global_index) - 1 from later), (select max(global_index) from es.event), 0)\
            """).param("end", end).query(Long.class).single();
    }

    /** Index of the last event of the log, 0 when it is empty. */
    public long head() {
        return db.sql("select coalesce(max(global_index), 0) from es.event")
                .query(Long.class)
                .single();
    }

    /** The condition that both dates put on the facts of a table. */
    public Facts facts(AsOf asOf) {
        LocalDate knownAt = asOf.knownAt();
        return new Facts(knownAt == null ? Long.MAX_VALUE : indexAt(knownAt), asOf.effectiveAt());
    }
}

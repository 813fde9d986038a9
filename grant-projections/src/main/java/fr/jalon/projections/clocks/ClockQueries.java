package fr.jalon.projections.clocks;

import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the legal clocks. */
public final class ClockQueries {
    /**
     * The last fact of each clock, with the last due date set. A stop ends a clock that runs or is suspended; it says nothing of one
     * that never ran or had already ended.
     */
    private static final String CLOCKS = """
        select c.dossier_id, d.call_id, d.wave, d.applicant, c.clock, c.item, c.due_on,
               case when c.stopped_on is not null and c.state in ('RUNNING', 'SUSPENDED') then 'STOPPED' else c.state end as state,
               case when c.stopped_on is not null and c.state in ('RUNNING', 'SUSPENDED') then c.stopped_on else c.since end as since
          from (select dossier_id, clock, item,
                       (array_agg(state order by event_index desc) filter (where state <> 'STOPPED'))[1] as state,
                       (array_agg(effective_on order by event_index desc) filter (where state <> 'STOPPED'))[1] as since,
                       (array_agg(due_on order by event_index desc) filter (where due_on is not null))[1] as due_on,
                       case when (array_agg(state order by event_index desc))[1] = 'STOPPED' then max(effective_on) end as stopped_on
                  from read.clock_fact f where %s and (:dossier::text is null or dossier_id = :dossier::text)
                 group by dossier_id, clock, item) c
          join read.dossier d on d.dossier_id = c.dossier_id
         where c.due_on is not null\
        """.formatted(Facts.visible("f"));

    /** The facts that set a clock running and that no later one of the same clock undid: nothing else is read of those that ended. */
    private static final String RUNNING = """
        select c.dossier_id, d.call_id, d.wave, d.applicant, c.clock, c.item, c.due_on, c.state, c.effective_on as since
          from read.clock_fact c
          join read.dossier d on d.dossier_id = c.dossier_id
         where c.state = 'RUNNING' and c.due_on is not null and %s
           and not exists (select from read.clock_fact l where l.dossier_id = c.dossier_id and l.clock = c.clock
                              and l.item = c.item and l.event_index > c.event_index and %s)
           and \
        """.formatted(Facts.visible("c"), Facts.visible("l"));

    private final JdbcClient db;
    private final Timeline timeline;

    public ClockQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** All clocks of one dossier, running or ended, by due date. */
    public List<ClockView> ofDossier(String dossierId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(CLOCKS + " order by c.due_on, c.clock, c.item"))
                .param("dossier", dossierId)
                .query(Mapping.to(ClockView.class))
                .list();
    }

    /**
     * Running clocks, the earliest last day first.
     *
     * @param cursor {@link Page#next} of the page before, null for the first
     */
    public Page<ClockView> running(ClockFilter wanted, AsOf asOf, @Nullable String cursor, int size) {
        Filter where = where(wanted)
                .and("(c.due_on || '/' || c.dossier_id || '/' || c.clock || '/' || c.item) > :after", "after", cursor);
        int limit = Page.sized(size);
        List<ClockView> found = timeline.facts(asOf)
                .bind(db.sql(RUNNING + where.sql()
                        + " order by c.due_on || '/' || c.dossier_id || '/' || c.clock || '/' || c.item limit :limit"))
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Mapping.to(ClockView.class))
                .list();
        return Page.of(found, limit, ClockQueries::cursor);
    }

    /** Index of the last fact about a clock, 0 when there is none. */
    public long head() {
        return db.sql("select coalesce(max(event_index), 0) from read.clock_fact")
                .query(Long.class)
                .single();
    }

    /**
     * How many of them there are of each kind, the earliest first.
     *
     * @param day before which a last day is late
     */
    public List<ClockCount> counts(ClockFilter wanted, LocalDate day, AsOf asOf) {
        Filter where = where(wanted);
        return timeline.facts(asOf)
                .bind(db.sql("select clock, count(*) filter (where due_on < :day) as late,"
                        + " count(*) filter (where due_on >= :day) as coming, min(due_on) as first_on from ("
                        + RUNNING + where.sql() + ") r group by clock order by first_on, clock"))
                .params(where.parameters())
                .param("day", day)
                .query(Mapping.to(ClockCount.class))
                .list();
    }

    private static Filter where(ClockFilter wanted) {
        List<String> clocks = wanted.clocks().stream().map(Enum::name).toList();
        return new Filter()
                .and("c.due_on >= :from", "from", wanted.dueFrom())
                .and("c.due_on <= :by", "by", wanted.dueBy())
                .and("d.call_id = :call", "call", wanted.call())
                .and("c.event_index > :after_index", "after_index", wanted.recordedAfter())
                .and("c.clock in (:clocks)", "clocks", clocks.isEmpty() ? null : clocks);
    }

    private static String cursor(ClockView clock) {
        return clock.dueOn() + "/" + clock.dossierId() + "/" + clock.clock() + "/" + clock.item();
    }
}

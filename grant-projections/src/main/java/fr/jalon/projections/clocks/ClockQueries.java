package fr.jalon.projections.clocks;

import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
         where c.state = 'RUNNING' and c.due_on <= :due and %s
           and not exists (select from read.clock_fact l where l.dossier_id = c.dossier_id and l.clock = c.clock
                              and l.item = c.item and l.event_index > c.event_index and %s)\
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
     * Running clocks whose last day is {@code due} or earlier, the latest ones first. Publication is left out: no event ends it.
     *
     * @param call of one call, null for all
     * @param cursor {@link Page#next} of the page before, null for the first
     */
    public Page<ClockView> dueBy(LocalDate due, @Nullable String call, AsOf asOf, @Nullable String cursor, int size) {
        Filter where = new Filter().and("d.call_id = :call", "call", call);
        return running(" and c.clock <> 'PUBLICATION'", where, due, asOf, cursor, size);
    }

    /**
     * Running clocks of some kinds whose last day is {@code due} or earlier. Cost: that of the facts after {@code index}.
     *
     * @param index only clocks set running by a later fact; 0 for all
     * @param cursor {@link Page#next} of the page before, null for the first
     */
    public Page<ClockView> overdue(Set<Clock> kinds, LocalDate due, long index, @Nullable String cursor, int size) {
        String names = kinds.stream().map(kind -> "'" + kind + "'").sorted().collect(Collectors.joining(", "));
        Filter where = new Filter().and("c.event_index > :index", "index", index);
        return running(" and c.clock in (" + names + ")", where, due, AsOf.NOW, cursor, size);
    }

    /** Index of the last fact about a clock, 0 when there is none. */
    public long head() {
        return db.sql("select coalesce(max(event_index), 0) from read.clock_fact")
                .query(Long.class)
                .single();
    }

    private Page<ClockView> running(
            String kinds, Filter filter, LocalDate due, AsOf asOf, @Nullable String cursor, int size) {
        Filter where = filter.and(
                "(c.due_on || '/' || c.dossier_id || '/' || c.clock || '/' || c.item) > :after", "after", cursor);
        int limit = Page.sized(size);
        List<ClockView> found = timeline.facts(asOf)
                .bind(db.sql(RUNNING + kinds + " and " + where.sql()
                        + " order by c.due_on || '/' || c.dossier_id || '/' || c.clock || '/' || c.item limit :limit"))
                .params(where.parameters())
                .param("due", due)
                .param("limit", limit + 1)
                .query(Mapping.to(ClockView.class))
                .list();
        return Page.of(found, limit, ClockQueries::cursor);
    }

    private static String cursor(ClockView clock) {
        return clock.dueOn() + "/" + clock.dossierId() + "/" + clock.clock() + "/" + clock.item();
    }
}

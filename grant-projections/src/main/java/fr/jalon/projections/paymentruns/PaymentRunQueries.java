package fr.jalon.projections.paymentruns;

import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the payment runs and their transfers. */
public final class PaymentRunQueries {
    private static final String LINES = """
        select l.run_id, l.dossier_id, l.payment, d.applicant, l.end_to_end_id, l.amount_cents, l.state, l.booked_on, l.reason_code
          from (select run_id, dossier_id, payment,
                       (array_agg(state order by event_index desc))[1] as state,
                       (array_agg(end_to_end_id order by event_index desc) filter (where end_to_end_id is not null))[1] as end_to_end_id,
                       (array_agg(amount_cents order by event_index desc) filter (where state = 'PLACED'))[1] as amount_cents,
                       (array_agg(booked_on order by event_index desc))[1] as booked_on,
                       (array_agg(reason_code order by event_index desc))[1] as reason_code
                  from read.payment_run_line n where %s and %%s
                 group by run_id, dossier_id, payment
                having bool_or(state = 'PLACED')) l
          left join read.dossier d on d.dossier_id = l.dossier_id\
        """.formatted(Facts.visible("n"));

    private static final String RUNS = """
        select r.*, coalesce(t.lines, 0) as lines, coalesce(t.total_cents, 0) as total_cents, coalesce(t.settled, 0) as settled,
               coalesce(t.settled_cents, 0) as settled_cents, coalesce(t.returned, 0) as returned,
               coalesce(t.returned_cents, 0) as returned_cents
          from (select run_id,
                       (array_agg(step order by event_index desc))[1] as state,
                       (array_agg(effective_on order by event_index desc))[1] as state_since,
                       (array_agg(execution_on order by event_index desc) filter (where execution_on is not null))[1] as execution_on,
                       (array_agg(file_sha256 order by event_index desc) filter (where file_sha256 is not null))[1] as file_sha256,
                       (array_agg(grounds order by event_index desc) filter (where grounds is not null))[1] as grounds
                  from read.payment_run u where %s and %%s group by run_id
                having bool_or(step = 'PREPARED')) r
          left join lateral (
               select count(*) as lines, sum(amount_cents)::bigint as total_cents,
                      count(*) filter (where state = 'SETTLED') as settled,
                      sum(amount_cents) filter (where state = 'SETTLED')::bigint as settled_cents,
                      count(*) filter (where state in ('REJECTED', 'RETURNED')) as returned,
                      sum(amount_cents) filter (where state in ('REJECTED', 'RETURNED'))::bigint as returned_cents
                 from (%s) l where l.state <> 'REMOVED') t on true\
        """.formatted(Facts.visible("u"), LINES.formatted("n.run_id = r.run_id"));

    private final JdbcClient db;
    private final Timeline timeline;

    public PaymentRunQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** Runs by their id. */
    public Page<RunView> runs(AsOf asOf, @Nullable String cursor, int size) {
        Filter where = new Filter().and("u.run_id > :after", "after", cursor);
        int limit = Page.sized(size);
        List<RunView> found = timeline.facts(asOf)
                .bind(db.sql(RUNS.formatted(where.sql()) + " order by r.run_id limit :limit"))
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Mapping.to(RunView.class))
                .list();
        return Page.of(found, limit, RunView::runId);
    }

    /** Runs in one state, by the day they are to be executed. */
    public List<RunView> inState(RunState state, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(RUNS.formatted("true") + " where r.state = :state order by r.execution_on, r.run_id"))
                .param("state", state.name())
                .query(Mapping.to(RunView.class))
                .list();
    }

    public Optional<RunView> run(String runId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(RUNS.formatted("u.run_id = :run")))
                .param("run", runId)
                .query(Mapping.to(RunView.class))
                .optional();
    }

    /** The transfers of one run, those taken out of it left out, by dossier and payment. */
    public List<RunLine> lines(String runId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(LINES.formatted("n.run_id = :run")
                        + " where l.state <> 'REMOVED' order by l.dossier_id, l.payment"))
                .param("run", runId)
                .query(Mapping.to(RunLine.class))
                .list();
    }
}

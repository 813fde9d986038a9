package fr.jalon.projections.recoveries;

import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the ledger of recoveries. */
public final class RecoveryQueries {
    private static final String SAID = Stream.of(
                    "ground",
                    "state",
                    "declared_cents",
                    "revenue_order_no",
                    "notified_on",
                    "answer_due_on",
                    "challenge_due_on",
                    "ruling_due_on",
                    "prescribed_on")
            .map("(array_agg(%1$s order by event_index desc) filter (where %1$s is not null))[1] as %1$s"::formatted)
            .collect(Collectors.joining(", "));

    private static final String LEDGER = """
        select r.*, d.call_id, d.wave, d.applicant, r.dossier_id || '/' || lpad(r.recovery::text, 6, '0') as position,
               exists (select from read.insolvency i where i.dossier_id = r.dossier_id and %s) as insolvent
          from (select dossier_id, recovery, %s,
                       (array_agg(effective_on order by event_index desc) filter (where state is not null))[1] as state_since,
                       coalesce((array_agg(claimed_cents order by event_index desc) filter (where claimed_cents is not null))[1], 0)
                           as claimed_cents,
                       coalesce((array_agg(due_cents order by event_index desc) filter (where due_cents is not null))[1], 0)
                           as due_cents,
                       sum(collected_cents)::bigint as collected_cents, sum(set_off_cents)::bigint as set_off_cents,
                       sum(remitted_cents)::bigint as remitted_cents, sum(written_off_cents)::bigint as written_off_cents,
                       sum(cancelled_cents)::bigint as cancelled_cents
                  from read.recovery_movement m where %s and (:dossier::text is null or dossier_id = :dossier::text)
                 group by dossier_id, recovery
                having bool_or(state is not null)) r
          join read.dossier d on d.dossier_id = r.dossier_id
         where %%s\
        """.formatted(Facts.visible("i"), SAID, Facts.visible("m"));

    private final JdbcClient db;
    private final Timeline timeline;

    public RecoveryQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /**
     * Recoveries by dossier and number.
     *
     * @param call of one call, null for all
     * @param state in one state, null for all
     */
    public Page<RecoveryView> ledger(
            @Nullable String call, @Nullable RecoveryState state, AsOf asOf, @Nullable String cursor, int size) {
        Filter where = new Filter()
                .and("d.call_id = :call", "call", call)
                .and("r.state = :state", "state", state == null ? null : state.name())
                .and("r.dossier_id || '/' || lpad(r.recovery::text, 6, '0') > :after", "after", cursor);
        int limit = Page.sized(size);
        List<RecoveryView> found = timeline.facts(asOf)
                .bind(db.sql(LEDGER.formatted(where.sql()) + " order by position limit :limit"))
                .params(where.parameters())
                .param("dossier", null)
                .param("limit", limit + 1)
                .query(Mapping.to(RecoveryView.class))
                .list();
        return Page.of(found, limit, each -> "%s/%06d".formatted(each.dossierId(), each.recovery()));
    }

    /** Recoveries of one dossier, by number. */
    public List<RecoveryView> ofDossier(String dossierId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(LEDGER.formatted("true") + " order by position"))
                .param("dossier", dossierId)
                .query(Mapping.to(RecoveryView.class))
                .list();
    }

    /** What is due, came back or is lost, by state; states without recovery are left out. */
    public List<StateTotal> totals(@Nullable String call, AsOf asOf) {
        Filter where = new Filter().and("d.call_id = :call", "call", call);
        return timeline.facts(asOf)
                .bind(db.sql("""
                    select state, count(*) as recoveries, count(*) filter (where insolvent) as insolvent,
                           sum(due_cents)::bigint as due_cents, sum(collected_cents)::bigint as collected_cents,
                           sum(set_off_cents)::bigint as set_off_cents, sum(remitted_cents)::bigint as remitted_cents,
                           sum(written_off_cents)::bigint as written_off_cents, sum(cancelled_cents)::bigint as cancelled_cents
                      from (%s) r group by state order by state\
                    """.formatted(LEDGER.formatted(where.sql()))))
                .params(where.parameters())
                .param("dossier", null)
                .query(Mapping.to(StateTotal.class))
                .list();
    }

    /** The instalments last agreed for one recovery, by date; none without a plan. */
    public List<RecoveryView.Instalment> instalments(String dossierId, int recovery, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql("""
                    select due_on, amount_cents from read.recovery_instalment
                     where event_index = (select max(i.event_index) from read.recovery_instalment i
                                           where i.dossier_id = :dossier and i.recovery = :recovery and %s)
                     order by due_on, ordinal\
                    """.formatted(Facts.visible("i"))))
                .param("dossier", dossierId)
                .param("recovery", recovery)
                .query(Mapping.to(RecoveryView.Instalment.class))
                .list();
    }

    /** Recoveries in one state, added up. Euro cents. */
    public record StateTotal(
            RecoveryState state,
            long recoveries,
            long insolvent,
            long dueCents,
            long collectedCents,
            long setOffCents,
            long remittedCents,
            long writtenOffCents,
            long cancelledCents) {
        public long leftCents() {
            return dueCents - collectedCents - setOffCents - remittedCents - writtenOffCents - cancelledCents;
        }
    }
}

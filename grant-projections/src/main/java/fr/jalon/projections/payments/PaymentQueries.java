package fr.jalon.projections.payments;

import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the pipeline of payments. */
public final class PaymentQueries {
    /** The last value of a column that a step may leave empty. */
    private static final String LATEST =
            "(array_agg(%1$s order by event_index desc) filter (where %1$s is not null))[1]";

    private static final String PIPELINE = """
        select p.*, d.call_id, d.wave, d.applicant, p.dossier_id || '/' || lpad(p.payment::text, 6, '0') as position
          from (select dossier_id, payment,
                       (array_agg(state order by event_index desc))[1] as state,
                       (array_agg(stepped_on order by event_index desc))[1] as state_since,
                       %s as instalment, %s as amount_cents, %s as grounds, %s as budget_id,
                       max(amount_cents) filter (where state = 'REQUESTED') as requested_cents,
                       max(stepped_on) filter (where state = 'REQUESTED') as requested_on,
                       max(stepped_on) filter (where state = 'CERTIFIED') as certified_on,
                       max(stepped_on) filter (where state = 'LIQUIDATED') as liquidated_on,
                       max(stepped_on) filter (where state = 'ORDERED') as ordered_on,
                       max(stepped_on) filter (where state = 'SUSPENDED') as suspended_on,
                       max(stepped_on) filter (where state = 'EXECUTED') as executed_on
                  from read.payment_step s where %s and (:dossier::text is null or dossier_id = :dossier::text)
                 group by dossier_id, payment
                having bool_or(state = 'REQUESTED')) p
          join read.dossier d on d.dossier_id = p.dossier_id
         where %%s\
        """.formatted(
                    LATEST.formatted("instalment"),
                    LATEST.formatted("amount_cents"),
                    LATEST.formatted("grounds"),
                    LATEST.formatted("budget_id"),
                    Facts.visible("s"));

    private final JdbcClient db;
    private final Timeline timeline;

    public PaymentQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** Payments by dossier and number. */
    public Page<PaymentView> find(PaymentFilter filter, AsOf asOf, @Nullable String cursor, int size) {
        PaymentState state = filter.state();
        Filter where = new Filter()
                .and("d.call_id = :call", "call", filter.call())
                .and("p.state = :state", "state", state == null ? null : state.name())
                .and(
                        "(p.state not in ('EXECUTED', 'RETURNED')) = :pending",
                        "pending",
                        filter.pendingOnly() ? Boolean.TRUE : null)
                .and("p.dossier_id || '/' || lpad(p.payment::text, 6, '0') > :after", "after", cursor);
        int limit = Page.sized(size);
        List<PaymentView> found = timeline.facts(asOf)
                .bind(db.sql(PIPELINE.formatted(where.sql()) + " order by position limit :limit"))
                .params(where.parameters())
                .param("dossier", filter.dossier())
                .param("limit", limit + 1)
                .query(Mapping.to(PaymentView.class))
                .list();
        return Page.of(found, limit, PaymentQueries::position);
    }

    /** Payments of one dossier, by number. */
    public List<PaymentView> ofDossier(String dossierId, AsOf asOf) {
        return find(new PaymentFilter(null, dossierId, null, false), asOf, null, Page.MAX_SIZE)
                .items();
    }

    /** How many payments are in each state, and their amount; states without payment are left out. */
    public List<StateTotal> totals(@Nullable String call, AsOf asOf) {
        Filter where = new Filter().and("d.call_id = :call", "call", call);
        return timeline.facts(asOf)
                .bind(db.sql("select state, count(*) as payments, sum(amount_cents)::bigint as amount_cents from ("
                        + PIPELINE.formatted(where.sql()) + ") p group by state order by state"))
                .params(where.parameters())
                .param("dossier", null)
                .query(Mapping.to(StateTotal.class))
                .list();
    }

    private static String position(PaymentView payment) {
        return "%s/%06d".formatted(payment.dossierId(), payment.payment());
    }

    /**
     * Which payments are wanted; null means all.
     *
     * @param pendingOnly leaves out those executed or returned
     */
    public record PaymentFilter(
            @Nullable String call,
            @Nullable String dossier,
            @Nullable PaymentState state,
            boolean pendingOnly) {}

    /** Payments in one state. Euro cents. */
    public record StateTotal(PaymentState state, long payments, long amountCents) {}
}

package fr.jalon.projections.payments;

import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the pipeline of payments. */
public final class PaymentQueries {
    /** The last value of a column that a step may leave empty. */
    private static final String LATEST =
            "(array_agg(%1$s order by event_index desc) filter (where %1$s is not null))[1] as %1$s";

    /** What a payment taken out of a run goes back to: its last state outside of one. */
    private static final String STANDING = """
        case when (array_agg(step order by event_index desc))[1] = 'TAKEN_OUT_OF_RUN'
             then (array_agg(%1$s order by event_index desc) filter (where state is not null and state <> 'IN_RUN'))[1]
             else (array_agg(%1$s order by event_index desc) filter (where state is not null))[1] end\
        """;

    private static final String PIPELINE = """
        select p.*, d.call_id, d.wave, d.applicant, p.dossier_id || '/' || lpad(p.payment::text, 6, '0') as position
          from (select dossier_id, payment, %s as state, %s as state_since,
                       %s, %s, %s, %s, %s, %s, %s, %s, %s,
                       max(amount_cents) filter (where step = 'REQUESTED') as requested_cents,
                       max(stepped_on) filter (where step = 'REQUESTED') as requested_on,
                       max(stepped_on) filter (where step = 'CERTIFIED') as certified_on,
                       max(stepped_on) filter (where step = 'LIQUIDATED') as liquidated_on,
                       max(stepped_on) filter (where step in ('ORDERED', 'REISSUED')) as ordered_on,
                       max(stepped_on) filter (where step = 'ORDER_VOIDED') as voided_on,
                       max(stepped_on) filter (where step = 'CONTROLLED') as controlled_on,
                       max(stepped_on) filter (where step = 'SUSPENDED') as suspended_on,
                       max(stepped_on) filter (where step = 'BANK_RETURNED') as bank_returned_on,
                       (array_agg(case when step = 'EXECUTED' then stepped_on end order by event_index desc)
                            filter (where step in ('EXECUTED', 'BANK_RETURNED')))[1] as executed_on,
                       coalesce(sum(greatest(next_on - stepped_on, 0)) filter (where step = 'SUSPENDED'), 0)::int as suspended_days
                  from (select s.*, lead(stepped_on) over (partition by dossier_id, payment order by event_index, ordinal) as next_on
                          from read.payment_step s
                         where %s and (:dossier::text is null or dossier_id = :dossier::text)
                           and (:call::text is null
                                or dossier_id in (select c.dossier_id from read.dossier c where c.call_id = :call::text))) s
                 group by dossier_id, payment
                having bool_or(step = 'REQUESTED')) p
          join read.dossier d on d.dossier_id = p.dossier_id
         where %%s\
        """.formatted(
                    STANDING.formatted("state"),
                    STANDING.formatted("stepped_on"),
                    LATEST.formatted("instalment"),
                    LATEST.formatted("amount_cents"),
                    LATEST.formatted("justified_cents"),
                    LATEST.formatted("rejected_cents"),
                    LATEST.formatted("ground"),
                    LATEST.formatted("grounds"),
                    LATEST.formatted("budget_id"),
                    LATEST.formatted("run_id"),
                    LATEST.formatted("attempt"),
                    Facts.visible("s"));

    private final JdbcClient db;
    private final Timeline timeline;

    public PaymentQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** Payments by dossier and number. */
    public Page<PaymentView> find(PaymentFilter filter, AsOf asOf, @Nullable String cursor, int size) {
        Filter where =
                where(filter).and("p.dossier_id || '/' || lpad(p.payment::text, 6, '0') > :after", "after", cursor);
        int limit = Page.sized(size);
        List<PaymentView> found = ask(
                        PIPELINE.formatted(where.sql()) + " order by position limit :limit", filter, where, asOf)
                .param("limit", limit + 1)
                .query(Mapping.to(PaymentView.class))
                .list();
        return Page.of(found, limit, PaymentQueries::position);
    }

    /** How many payments there are, on all pages. */
    public long count(PaymentFilter filter, AsOf asOf) {
        Filter where = where(filter);
        return ask("select count(*) from (" + PIPELINE.formatted(where.sql()) + ") p", filter, where, asOf)
                .query(Long.class)
                .single();
    }

    private static Filter where(PaymentFilter filter) {
        PaymentState state = filter.state();
        LocalDate unstarted = filter.unstartedSince();
        return new Filter()
                .and("p.state = :state", "state", state == null ? null : state.name())
                .and(
                        "(p.state not in ('EXECUTED', 'RETURNED')) = :pending",
                        "pending",
                        filter.pendingOnly() ? Boolean.TRUE : null)
                .and(
                        "p.instalment = 'ADVANCE' and p.executed_on <= :paidBy and not exists (select from"
                            + " read.clock_fact k where k.dossier_id = p.dossier_id and k.clock = 'START_OF_WORKS' and"
                            + " k.state = 'MET' and "
                                + Facts.visible("k") + ")",
                        "paidBy",
                        unstarted);
    }

    private JdbcClient.StatementSpec ask(String sql, PaymentFilter filter, Filter where, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(sql))
                .params(where.parameters())
                .param("dossier", filter.dossier())
                .param("call", filter.call());
    }

    /** Payments of one dossier, by number. */
    public List<PaymentView> ofDossier(String dossierId, AsOf asOf) {
        return find(PaymentFilter.ofDossier(dossierId), asOf, null, Page.MAX_SIZE)
                .items();
    }

    /** Payments that are in {@code state} now, those that have been in it longest first. */
    public List<PaymentView> longestIn(PaymentState state, int size) {
        return timeline.facts(AsOf.NOW)
                .bind(db.sql(PIPELINE.formatted("p.state = :state") + " order by state_since, position limit :limit"))
                .param("dossier", null)
                .param("call", null)
                .param("state", state.name())
                .param("limit", Page.sized(size))
                .query(Mapping.to(PaymentView.class))
                .list();
    }

    /** How many payments are in each state, and their amount, in the order of the chain; states without payment are left out. */
    public List<StateTotal> totals(@Nullable String call, AsOf asOf) {
        return timeline
                .facts(asOf)
                .bind(db.sql("select state, count(*) as payments, sum(amount_cents)::bigint as amount_cents,"
                        + " min(state_since) as oldest_on from (" + PIPELINE.formatted("true")
                        + ") p group by state"))
                .param("dossier", null)
                .param("call", call)
                .query(Mapping.to(StateTotal.class))
                .list()
                .stream()
                .sorted(Comparator.comparing(StateTotal::state))
                .toList();
    }

    /**
     * How long payments took, by year of payment: from the receipt of the request, less the days suspended.
     *
     * @param targetDays and {@code alertDays}: limits that payments are counted against, e.g. 20 and 30
     */
    public List<PaymentTime> paymentTimes(@Nullable String call, int targetDays, int alertDays, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql("""
                    select extract(year from executed_on)::int as year, count(*) as payments, sum(days)::bigint as total_days,
                           count(*) filter (where days <= :target) as within_target,
                           count(*) filter (where days <= :alert) as within_alert
                      from (select executed_on, executed_on - requested_on - suspended_days as days from (%s) p) t
                     group by 1 order by 1\
                    """.formatted(PIPELINE.formatted("p.executed_on is not null"))))
                .param("dossier", null)
                .param("call", call)
                .param("target", targetDays)
                .param("alert", alertDays)
                .query(Mapping.to(PaymentTime.class))
                .list();
    }

    private static String position(PaymentView payment) {
        return "%s/%06d".formatted(payment.dossierId(), payment.payment());
    }

    /**
     * Which payments are wanted; null means all.
     *
     * @param pendingOnly leaves out those executed or returned
     * @param unstartedSince only advances paid on that day or earlier to beneficiaries who have not shown that the works started.
     *     Fr: avances versées sans preuve de commencement
     */
    public record PaymentFilter(
            @Nullable String call,
            @Nullable String dossier,
            @Nullable PaymentState state,
            boolean pendingOnly,
            @Nullable LocalDate unstartedSince) {
        /** Those of one state, of one call or of all. */
        public static PaymentFilter in(PaymentState state, @Nullable String call) {
            return new PaymentFilter(call, null, state, false, null);
        }

        static PaymentFilter ofDossier(String dossierId) {
            return new PaymentFilter(null, dossierId, null, false, null);
        }

        /** Advances paid on {@code day} or earlier without proof of start, of one call or of all. */
        public static PaymentFilter unstarted(LocalDate day, @Nullable String call) {
            return new PaymentFilter(call, null, null, false, day);
        }
    }

    /**
     * Payments in one state. Euro cents.
     *
     * @param oldestOn since when the oldest of them is in this state
     */
    public record StateTotal(PaymentState state, long payments, long amountCents, LocalDate oldestOn) {}

    /** Payments made in one year, and how long they took. Fr: délai global de paiement (DGP). */
    public record PaymentTime(int year, long payments, long totalDays, long withinTarget, long withinAlert) {
        /** Mean, in tenths of a day, floored: 153 is 15.3 days. */
        public long meanTenthsOfDays() {
            return Math.floorDiv(totalDays * 10, payments);
        }

        /** Basis points, floored. */
        public long withinTargetBp() {
            return withinTarget * 10_000 / payments;
        }

        /** Basis points, floored. */
        public long withinAlertBp() {
            return withinAlert * 10_000 / payments;
        }
    }
}

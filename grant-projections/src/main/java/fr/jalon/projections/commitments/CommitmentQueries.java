package fr.jalon.projections.commitments;

import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the ledger of commitments. */
public final class CommitmentQueries {
    private static final String LEDGER = """
        select s.agreement_no, s.dossier_id, d.call_id, d.wave, d.applicant, left(d.site_siret, 9) as siren, s.budget_id, s.origin_year, s.moved_on as signed_on, s.delegation_id,
               m.amendments, m.committed_cents, m.withdrawn_cents, m.paid_cents, m.last_paid_on
          from read.commitment_movement s
          join read.dossier d on d.dossier_id = s.dossier_id
          cross join lateral (select sum(committed_cents)::bigint as committed_cents,
                                     sum(withdrawn_cents)::bigint as withdrawn_cents,
                                     sum(paid_cents)::bigint as paid_cents,
                                     count(*) filter (where movement = 'AMENDED') as amendments,
                                     case when sum(paid_cents) > 0 then max(moved_on) filter (where movement = 'PAID') end as last_paid_on
                                from read.commitment_movement m where m.dossier_id = s.dossier_id and %s) m
         where s.movement = 'SIGNED' and %s\
        """.formatted(Facts.visible("m"), Facts.visible("s"));

    /** Numbers of agreements are unique since they are checked; a log of before may hold one twice. No id of a dossier holds a slash. */
    private static final String AFTER = "(s.agreement_no, s.dossier_id) >"
            + " (regexp_replace(cast(:after as text), '/[^/]*$', ''), substring(cast(:after as text) from '[^/]*$'))";

    private final JdbcClient db;
    private final Timeline timeline;

    public CommitmentQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /**
     * Agreements in the order of their numbers.
     *
     * @param call of one call, null for all
     * @param originYear of one year, null for all
     */
    public Page<Commitment> ledger(
            @Nullable String call, @Nullable Integer originYear, AsOf asOf, @Nullable String cursor, int size) {
        Filter where = new Filter()
                .and("d.call_id = :call", "call", call)
                .and("s.origin_year = :year", "year", originYear)
                .and(AFTER, "after", cursor);
        int limit = Page.sized(size);
        List<Commitment> found = timeline.facts(asOf)
                .bind(db.sql(LEDGER + " and " + where.sql() + " order by s.agreement_no, s.dossier_id limit :limit"))
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Mapping.to(Commitment.class))
                .list();
        return Page.of(found, limit, CommitmentQueries::position);
    }

    /**
     * Agreements with something left to pay and nothing paid since {@code idleSince}, nor signed since, in the order of their numbers:
     * what is to be withdrawn, or asked about. Fr: engagements dormants.
     */
    public Page<Commitment> dormant(
            LocalDate idleSince, @Nullable String call, AsOf asOf, @Nullable String cursor, int size) {
        Filter where = new Filter()
                .and("d.call_id = :call", "call", call)
                .and("coalesce(m.last_paid_on, s.moved_on) <= :idle", "idle", idleSince)
                .and(AFTER, "after", cursor);
        int limit = Page.sized(size);
        List<Commitment> found = timeline.facts(asOf)
                .bind(db.sql(LEDGER + " and m.committed_cents - m.withdrawn_cents - m.paid_cents > 0 and " + where.sql()
                        + " order by s.agreement_no, s.dossier_id limit :limit"))
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Mapping.to(Commitment.class))
                .list();
        return Page.of(found, limit, CommitmentQueries::position);
    }

    private static String position(Commitment commitment) {
        return commitment.agreementNo() + "/" + commitment.dossierId();
    }

    public Optional<Commitment> ofDossier(String dossierId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(LEDGER + " and s.dossier_id = :dossier"))
                .param("dossier", dossierId)
                .query(Mapping.to(Commitment.class))
                .optional();
    }

    /** What is left to pay, by year of origin. */
    public List<YearOfOrigin> byOriginYear(@Nullable String call, AsOf asOf) {
        Filter where = new Filter().and("d.call_id = :call", "call", call);
        return timeline.facts(asOf)
                .bind(db.sql(
                        "select origin_year, count(*) as agreements, sum(committed_cents)::bigint as committed_cents,"
                            + " sum(withdrawn_cents)::bigint as withdrawn_cents, sum(paid_cents)::bigint as paid_cents"
                            + " from ("
                                + LEDGER + " and " + where.sql() + ") l group by origin_year order by origin_year"))
                .params(where.parameters())
                .query(Mapping.to(YearOfOrigin.class))
                .list();
    }

    /** What is left to pay, by beneficiary as the SIREN tells them apart, in the order of their names: of several, the first. */
    public Page<Beneficiary> byBeneficiary(@Nullable String call, AsOf asOf, @Nullable String cursor, int size) {
        Filter where = new Filter().and("d.call_id = :call", "call", call);
        Filter page = new Filter()
                .and(
                        "(applicant, siren) > (substr(cast(:after as text), 10), left(cast(:after as text), 9))",
                        "after",
                        cursor);
        int limit = Page.sized(size);
        List<Beneficiary> found = timeline.facts(asOf)
                .bind(db.sql("select * from (select siren, min(applicant) as applicant, count(*) as agreements,"
                        + " sum(committed_cents)::bigint as committed_cents,"
                        + " sum(withdrawn_cents)::bigint as withdrawn_cents, sum(paid_cents)::bigint as paid_cents"
                        + " from (" + LEDGER + " and " + where.sql() + ") l group by siren) b where " + page.sql()
                        + " order by applicant, siren limit :limit"))
                .params(where.parameters())
                .params(page.parameters())
                .param("limit", limit + 1)
                .query(Mapping.to(Beneficiary.class))
                .list();
        return Page.of(found, limit, each -> each.siren() + each.applicant());
    }

    /**
     * From what was left to pay when {@code year} began to what was left when it ended: the first and the last figure come from the
     * agreements and their payments, those between from the budgets, so that one checks the other.
     */
    public RollForward rollForward(@Nullable String call, int year, AsOf asOf) {
        Filter where = new Filter().and("d.call_id = :call", "call", call);
        return timeline.facts(asOf)
                .bind(db.sql("""
                    with agreement as materialized (
                             select distinct s.dossier_id
                               from read.commitment_movement s join read.dossier d on d.dossier_id = s.dossier_id
                              where s.movement = 'SIGNED' and %s and %s),
                         ledger as (
                             select coalesce(sum(committed_cents - withdrawn_cents - paid_cents) filter (where moved_on < :start), 0)::bigint
                                        as remaining_before_cents,
                                    coalesce(sum(committed_cents - withdrawn_cents - paid_cents) filter (where moved_on < :end), 0)::bigint
                                        as remaining_after_cents
                               from read.commitment_movement m join agreement using (dossier_id) where %s),
                         budget as (
                             select coalesce(sum(ae_committed_cents), 0)::bigint as ae_consumed_cents,
                                    coalesce(sum(cp_paid_cents), 0)::bigint as cp_consumed_cents,
                                    coalesce(sum(ae_lost_cents), 0)::bigint as withdrawn_of_earlier_cents,
                                    coalesce(sum(cp_lost_cents), 0)::bigint as returned_of_earlier_cents
                               from read.budget_movement b join agreement using (dossier_id) where b.year = :year and %s)
                    select :year as year, ledger.*, budget.* from ledger, budget\
                    """.formatted(where.sql(), Facts.visible("s"), Facts.visible("m"), Facts.visible("b"))))
                .params(where.parameters())
                .param("year", year)
                .param("start", LocalDate.of(year, 1, 1))
                .param("end", LocalDate.of(year + 1, 1, 1))
                .query(Mapping.to(RollForward.class))
                .single();
    }

    /** Commitments of one year added up. Euro cents. */
    public record YearOfOrigin(
            int originYear, long agreements, long committedCents, long withdrawnCents, long paidCents) {
        public long remainingCents() {
            return committedCents - withdrawnCents - paidCents;
        }
    }

    /** Commitments toward one beneficiary added up. Euro cents. */
    public record Beneficiary(
            String siren, String applicant, long agreements, long committedCents, long withdrawnCents, long paidCents) {
        public long remainingCents() {
            return committedCents - withdrawnCents - paidCents;
        }
    }
}

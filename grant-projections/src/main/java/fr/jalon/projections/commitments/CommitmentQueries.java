package fr.jalon.projections.commitments;

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

/** Reads the ledger of commitments. */
public final class CommitmentQueries {
    private static final String LEDGER = """
        select s.agreement_no, s.dossier_id, d.call_id, d.wave, d.applicant, s.budget_id, s.origin_year, s.moved_on as signed_on,
               m.committed_cents, m.withdrawn_cents, m.paid_cents
          from read.commitment_movement s
          join read.dossier d on d.dossier_id = s.dossier_id
          cross join lateral (select sum(committed_cents)::bigint as committed_cents,
                                     sum(withdrawn_cents)::bigint as withdrawn_cents,
                                     sum(paid_cents)::bigint as paid_cents
                                from read.commitment_movement m where m.dossier_id = s.dossier_id and %s) m
         where s.movement = 'SIGNED' and %s\
        """.formatted(Facts.visible("m"), Facts.visible("s"));

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
                .and("s.agreement_no > :after", "after", cursor);
        int limit = Page.sized(size);
        List<Commitment> found = timeline.facts(asOf)
                .bind(db.sql(LEDGER + " and " + where.sql() + " order by s.agreement_no limit :limit"))
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Mapping.to(Commitment.class))
                .list();
        return Page.of(found, limit, Commitment::agreementNo);
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

    /** Commitments of one year added up. Euro cents. */
    public record YearOfOrigin(
            int originYear, long agreements, long committedCents, long withdrawnCents, long paidCents) {
        public long remainingCents() {
            return committedCents - withdrawnCents - paidCents;
        }
    }
}

package fr.jalon.projections.delegations;

import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Timeline;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the register of delegations. */
public final class DelegationQueries {
    private static final String REGISTER = """
        select g.delegation_id, g.delegate, g.call_id, g.max_cents, g.valid_from, g.valid_until_on, g.legal_act, g.accredited,
               r.revoked_on, r.grounds, s.signed, s.signed_cents
          from read.delegation g
          left join read.delegation r on r.delegation_id = g.delegation_id and r.step = 'REVOKED' and %s
          cross join lateral (select count(*) as signed, coalesce(sum(committed_cents), 0)::bigint as signed_cents
                                from read.commitment_movement s where s.delegation_id = g.delegation_id and %s) s
         where g.step = 'GRANTED' and %s\
        """.formatted(Facts.visible("r"), Facts.visible("s"), Facts.visible("g"));

    private final JdbcClient db;
    private final Timeline timeline;

    public DelegationQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** Every delegation known, by the day it starts. */
    public List<DelegationView> register(AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(REGISTER + " order by g.valid_from, g.delegation_id"))
                .query(Mapping.to(DelegationView.class))
                .list();
    }

    public Optional<DelegationView> delegation(String delegationId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(REGISTER + " and g.delegation_id = :id"))
                .param("id", delegationId)
                .query(Mapping.to(DelegationView.class))
                .optional();
    }
}

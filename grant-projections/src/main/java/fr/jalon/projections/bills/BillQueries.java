package fr.jalon.projections.bills;

import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.Chamber;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads finance bills and their amendments. */
public final class BillQueries {
    private static final String BILLS = """
        select b.bill_id, b.kind, b.year, b.title, p.programmes, p.ae_cents, p.cp_cents, m.amendments, a.journal_reference,
               a.promulgated_on, a.total_ae_cents, a.total_cp_cents, c.cancelled_ae_cents, c.cancelled_cp_cents,
               c.advanced_ae_cents, c.advanced_cp_cents
          from read.bill b
          left join read.bill a on a.bill_id = b.bill_id and a.step = 'PROMULGATED' and %s
          cross join lateral (select count(*) as programmes, coalesce(sum(ae_cents), 0)::bigint as ae_cents,
                                     coalesce(sum(cp_cents), 0)::bigint as cp_cents
                                from (select distinct on (p.programme) p.ae_cents, p.cp_cents
                                        from read.bill_programme p where p.bill_id = b.bill_id and %s
                                       order by p.programme, p.event_index desc) latest) p
          cross join lateral (select count(*) as amendments from read.amendment m where m.bill_id = b.bill_id and %s) m
          cross join lateral (select coalesce(sum(ae_cents) filter (where charge = 'CANCELLATION'), 0)::bigint as cancelled_ae_cents,
                                     coalesce(sum(cp_cents) filter (where charge = 'CANCELLATION'), 0)::bigint as cancelled_cp_cents,
                                     coalesce(sum(ae_cents) filter (where charge = 'ADVANCE'), 0)::bigint as advanced_ae_cents,
                                     coalesce(sum(cp_cents) filter (where charge = 'ADVANCE'), 0)::bigint as advanced_cp_cents
                                from read.bill_charge c where c.bill_id = b.bill_id and %s) c
         where b.step = 'TABLED' and %s\
        """.formatted(
                    Facts.visible("a"), Facts.visible("p"), Facts.visible("m"), Facts.visible("c"), Facts.visible("b"));

    private final JdbcClient db;
    private final Timeline timeline;

    public BillQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** Every bill known, by year then id. */
    public List<BillView> bills(AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(BILLS + " order by b.year, b.bill_id"))
                .query(Mapping.to(BillView.class))
                .list();
    }

    public Optional<BillView> bill(String billId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(BILLS + " and b.bill_id = :bill"))
                .param("bill", billId)
                .query(Mapping.to(BillView.class))
                .optional();
    }

    /** Programmes of a bill, by mission. */
    public List<BillView.Programme> programmes(String billId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql("select distinct on (mission, programme) mission, programme, title, ministry, ae_cents,"
                        + " cp_cents from read.bill_programme p where bill_id = :bill and " + Facts.visible("p")
                        + " order by mission, programme, event_index desc"))
                .param("bill", billId)
                .query(Mapping.to(BillView.Programme.class))
                .list();
    }

    /** Amendments, by bill and by the day they were deposited; of one bill, or of all. */
    public List<AmendmentView> amendments(@Nullable String billId, AsOf asOf) {
        Filter where = new Filter().and("bill_id = :bill", "bill", billId);
        Facts facts = timeline.facts(asOf);
        Map<String, List<AmendmentView.Line>> lines = facts
                .bind(db.sql("select * from read.amendment_line l where " + where.sql() + " and " + Facts.visible("l")
                        + " order by bill_id, amendment, programme"))
                .params(where.parameters())
                .query((row, number) -> Map.entry(key(row), line(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return facts.bind(db.sql("""
            select a.*, s.offset_lifted, s.outcome, s.decided_on, s.source
              from read.amendment a
              cross join lateral (
                   select coalesce(bool_or(step = 'OFFSET_LIFTED'), false) as offset_lifted, max(outcome) as outcome,
                          max(decided_on) as decided_on, max(source) as source
                     from read.amendment_step s
                    where s.bill_id = a.bill_id and s.amendment = a.amendment and %s) s
             where %s and %s order by a.bill_id, a.deposited_on, a.amendment\
            """.formatted(Facts.visible("s"), where.sql(), Facts.visible("a"))))
                .params(where.parameters())
                .query((row, number) -> amendment(row, lines.getOrDefault(key(row), List.of())))
                .list();
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getString("bill_id") + "/" + row.getString("amendment");
    }

    private static AmendmentView.Line line(ResultSet row) throws SQLException {
        return new AmendmentView.Line(
                row.getString("programme"),
                row.getLong("ae_plus_cents"),
                row.getLong("ae_minus_cents"),
                row.getLong("cp_plus_cents"),
                row.getLong("cp_minus_cents"));
    }

    private static AmendmentView amendment(ResultSet row, List<AmendmentView.Line> lines) throws SQLException {
        String outcome = row.getString("outcome");
        return new AmendmentView(
                row.getString("bill_id"),
                row.getString("amendment"),
                Chamber.valueOf(row.getString("chamber")),
                row.getInt("part"),
                row.getObject("deposited_on", LocalDate.class),
                row.getString("mission"),
                row.getString("intended_for"),
                row.getString("statement"),
                row.getBoolean("offset_lifted"),
                outcome == null ? null : AmendmentOutcome.valueOf(outcome),
                row.getObject("decided_on", LocalDate.class),
                row.getString("source"),
                lines);
    }
}

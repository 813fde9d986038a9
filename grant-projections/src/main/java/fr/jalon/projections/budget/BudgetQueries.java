package fr.jalon.projections.budget;

import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads positions of credits and the acts that made them. */
public final class BudgetQueries {
    private static final List<String> POSITIONS = List.of(
            "ae_opened_cents",
            "ae_frozen_cents",
            "ae_allotted_cents",
            "ae_reserved_cents",
            "ae_committed_cents",
            "ae_lost_cents",
            "ae_notified_cents",
            "cp_opened_cents",
            "cp_frozen_cents",
            "cp_allotted_cents",
            "cp_paid_cents",
            "cp_lost_cents",
            "cp_notified_cents",
            "cp_initial_cents",
            "cp_carried_cents");
    private static final String SUMS = joined("coalesce(sum(%1$s), 0)::bigint as %1$s");
    private static final String CHANGES = joined("%1$s");
    private static final String BALANCES =
            joined("(sum(%1$s) over (partition by budget_id order by event_index, ordinal))::bigint as balance_%1$s");

    private static final String SAID = Stream.of(
                    "kind", "parent_budget_id", "ministry", "previous_node", "regime", "closed")
            .map("(array_agg(%1$s order by event_index desc) filter (where %1$s is not null))[1] as %1$s"::formatted)
            .collect(Collectors.joining(", "));

    private final JdbcClient db;
    private final Timeline timeline;

    public BudgetQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** Every budget known, by node then year. */
    public List<BudgetYear> years(@Nullable String node, AsOf asOf) {
        return positions(new Filter().and("node = :node", "node", node), asOf);
    }

    /** One budget; empty while nothing is known of it. */
    public Optional<BudgetYear> budget(String budgetId, AsOf asOf) {
        return positions(new Filter().and("budget_id = :budget", "budget", budgetId), asOf).stream()
                .findFirst();
    }

    private List<BudgetYear> positions(Filter where, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql("select budget_id, node, year, " + SUMS + " from read.budget_movement b where "
                        + where.sql() + " and " + Facts.visible("b")
                        + " group by budget_id, node, year order by node, year"))
                .params(where.parameters())
                .query((row, number) -> new BudgetYear(
                        row.getString("budget_id"), row.getString("node"), row.getInt("year"), position(row, "")))
                .list();
    }

    /** What is known of one node and year; empty before it was opened. */
    public Optional<BudgetNode> node(String budgetId, AsOf asOf) {
        return nodes(new Filter().and("budget_id = :budget", "budget", budgetId), asOf).stream()
                .findFirst();
    }

    /** The nodes of a year, each under its parent, tier by tier. */
    public List<BudgetTree> trees(int year, AsOf asOf) {
        Filter ofYear = new Filter().and("year = :year", "year", year);
        return BudgetTree.of(
                nodes(ofYear, asOf),
                positions(ofYear, asOf).stream().collect(Collectors.toMap(BudgetYear::budgetId, BudgetYear::position)));
    }

    private List<BudgetNode> nodes(Filter where, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql("select budget_id, node, year, " + SAID + " from read.budget_node b where " + where.sql()
                        + " and " + Facts.visible("b")
                        + " group by budget_id, node, year having bool_or(kind is not null) order by node"))
                .params(where.parameters())
                .query((row, number) -> new BudgetNode(
                        row.getString("budget_id"),
                        row.getString("node"),
                        row.getInt("year"),
                        NodeKind.valueOf(row.getString("kind")),
                        row.getString("parent_budget_id"),
                        row.getString("ministry"),
                        row.getString("previous_node"),
                        row.getString("regime") == null
                                ? BudgetRegime.NORMAL
                                : BudgetRegime.valueOf(row.getString("regime")),
                        row.getBoolean("closed")))
                .list();
    }

    /**
     * AE reserved and not yet signed, the oldest first. Fr: réservations en attente de signature.
     *
     * @param year of one year, null for all
     */
    public List<OpenReservation> openReservations(String node, @Nullable Integer year, AsOf asOf) {
        Filter where = new Filter().and("node = :node", "node", node).and("year = :year", "year", year);
        return timeline.facts(asOf)
                .bind(db.sql("""
                    select r.budget_id, r.dossier_id, d.call_id, d.wave, c.session_id, d.applicant, r.amount_cents,
                           r.reserved_on, r.expires_on
                      from (select budget_id, dossier_id, sum(ae_reserved_cents)::bigint as amount_cents,
                                   max(effective_on) filter (where movement = 'RESERVED') as reserved_on,
                                   (array_agg(until_on order by event_index desc) filter (where until_on is not null))[1] as expires_on
                              from read.budget_movement b
                             where movement in ('RESERVED', 'RESERVATION_RELEASED') and %s and %s
                             group by budget_id, dossier_id
                            having sum(ae_reserved_cents) > 0) r
                      left join read.dossier d on d.dossier_id = r.dossier_id
                      left join lateral (select session_id from read.session_choice s
                                          where s.dossier_id = r.dossier_id and %s
                                          order by s.event_index desc limit 1) c on true
                     order by r.reserved_on, r.dossier_id\
                    """.formatted(where.sql(), Facts.visible("b"), Facts.visible("s"))))
                .params(where.parameters())
                .query(Mapping.to(OpenReservation.class))
                .list();
    }

    /** The acts of a node, of one year or of all, in the order they were recorded, with the running balance of each budget. */
    public List<BudgetAct> acts(String node, @Nullable Integer year, AsOf asOf) {
        Filter where = new Filter().and("node = :node", "node", node).and("year = :year", "year", year);
        return timeline.facts(asOf)
                .bind(db.sql(
                        "select event_index, budget_id, node, year, movement, effective_on, recorded_at, dossier_id,"
                                + " counterpart, legal_act, reference, " + CHANGES + ", " + BALANCES
                                + " from read.budget_movement b where " + where.sql() + " and " + Facts.visible("b")
                                + " order by event_index, ordinal"))
                .params(where.parameters())
                .query(BudgetQueries::act)
                .list();
    }

    /** Position of one budget just before an event, e.g. a signature: what could then be committed. */
    public BudgetPosition before(String budgetId, long index) {
        return db.sql("select " + SUMS
                        + " from read.budget_movement where budget_id = :budget and event_index < :index")
                .param("budget", budgetId)
                .param("index", index)
                .query((row, number) -> position(row, ""))
                .single();
    }

    private static String joined(String pattern) {
        return POSITIONS.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }

    private static BudgetAct act(ResultSet row, int number) throws SQLException {
        return new BudgetAct(
                row.getLong("event_index"),
                row.getString("budget_id"),
                row.getString("node"),
                row.getInt("year"),
                row.getString("movement"),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("dossier_id"),
                row.getString("counterpart"),
                row.getString("legal_act"),
                row.getString("reference"),
                position(row, ""),
                position(row, "balance_"));
    }

    private static BudgetPosition position(ResultSet row, String prefix) throws SQLException {
        return new BudgetPosition(
                row.getLong(prefix + "ae_opened_cents"),
                row.getLong(prefix + "ae_frozen_cents"),
                row.getLong(prefix + "ae_allotted_cents"),
                row.getLong(prefix + "ae_reserved_cents"),
                row.getLong(prefix + "ae_committed_cents"),
                row.getLong(prefix + "ae_lost_cents"),
                row.getLong(prefix + "ae_notified_cents"),
                row.getLong(prefix + "cp_opened_cents"),
                row.getLong(prefix + "cp_frozen_cents"),
                row.getLong(prefix + "cp_allotted_cents"),
                row.getLong(prefix + "cp_paid_cents"),
                row.getLong(prefix + "cp_lost_cents"),
                row.getLong(prefix + "cp_notified_cents"),
                row.getLong(prefix + "cp_initial_cents"),
                row.getLong(prefix + "cp_carried_cents"));
    }
}

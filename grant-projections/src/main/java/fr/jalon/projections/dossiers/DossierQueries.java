package fr.jalon.projections.dossiers;

import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads dossiers: who, what, where in its life. */
public final class DossierQueries {
    /** One row per dossier known, with its latest visible project, stage and territory. */
    private static final String VIEW =
            """
            select d.dossier_id, d.call_id, d.wave, d.budget_node, d.rule_set, d.applicant, d.legal_form, d.site_siret, d.commune,
                   p.project_title, p.sectors, p.requested_cents, p.eligible_cost_cents,
                   s.stage, s.phase, s.effective_on as stage_since, s.recorded_at as stage_recorded_at, s.event_index as last_index,
                   t.territory, t.reported_as, d.effective_on as drafted_on
              from read.dossier d
              join lateral (select * from read.dossier_project p where p.dossier_id = d.dossier_id and %s
                             order by p.event_index desc limit 1) p on true
              join lateral (select * from read.dossier_stage s where s.dossier_id = d.dossier_id and %s
                             order by s.event_index desc limit 1) s on true
              left join lateral (select * from read.dossier_territory t where t.dossier_id = d.dossier_id and %s
                             order by t.event_index desc limit 1) t on true
             where %s\
            """.formatted(Facts.visible("p"), Facts.visible("s"), Facts.visible("t"), Facts.visible("d"));

    private final JdbcClient db;
    private final Timeline timeline;

    public DossierQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** Dossiers in the order of their ids. */
    public Page<DossierView> find(DossierFilter filter, AsOf asOf, @Nullable String cursor, int size) {
        Filter where = new Filter()
                .and("d.call_id = :call", "call", filter.call())
                .and("d.wave = :wave", "wave", filter.wave())
                .and("s.stage = :stage", "stage", name(filter.stage()))
                .and("s.phase = :phase", "phase", name(filter.phase()))
                .and("t.reported_as = :territory", "territory", filter.territory())
                .and(
                        "(d.applicant ilike :text or p.project_title ilike :text or d.commune ilike :text or"
                                + " d.dossier_id ilike :text)",
                        "text",
                        Filter.containing(filter.text()))
                .and("d.dossier_id > :after", "after", cursor);
        int limit = Page.sized(size);
        List<DossierView> found = timeline.facts(asOf)
                .bind(db.sql(VIEW + " and " + where.sql() + " order by d.dossier_id limit :limit"))
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(DossierQueries::view)
                .list();
        return Page.of(found, limit, DossierView::dossierId);
    }

    public Optional<DossierView> get(String dossierId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(VIEW + " and d.dossier_id = :dossier"))
                .param("dossier", dossierId)
                .query(DossierQueries::view)
                .optional();
    }

    /** Those of {@code dossierIds} that are known, by id. */
    public Map<String, DossierView> all(Collection<String> dossierIds, AsOf asOf) {
        return timeline
                .facts(asOf)
                .bind(db.sql(VIEW + " and d.dossier_id = any(:dossiers)"))
                .param("dossiers", dossierIds.toArray(String[]::new))
                .query(DossierQueries::view)
                .list()
                .stream()
                .collect(Collectors.toMap(DossierView::dossierId, view -> view));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static DossierView view(ResultSet row, int number) throws SQLException {
        String territory = row.getString("territory");
        return new DossierView(
                row.getString("dossier_id"),
                row.getString("call_id"),
                row.getInt("wave"),
                row.getString("budget_node"),
                row.getString("rule_set"),
                row.getString("applicant"),
                row.getString("legal_form"),
                row.getString("site_siret"),
                row.getString("commune"),
                row.getString("project_title"),
                List.of((String[]) row.getArray("sectors").getArray()),
                row.getLong("requested_cents"),
                row.getLong("eligible_cost_cents"),
                LifecycleStage.valueOf(row.getString("stage")),
                row.getObject("stage_since", LocalDate.class),
                row.getObject("stage_recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("last_index"),
                territory == null ? null : TerritoryClass.valueOf(territory),
                row.getString("reported_as"),
                row.getObject("drafted_on", LocalDate.class));
    }
}

package fr.jalon.projections.indicators;

import fr.jalon.projections.budget.BudgetPosition;
import fr.jalon.projections.budget.BudgetQueries;
import fr.jalon.projections.budget.BudgetYear;
import fr.jalon.projections.indicators.Indicators.Applications;
import fr.jalon.projections.indicators.Indicators.Grants;
import fr.jalon.projections.indicators.Indicators.Labelled;
import fr.jalon.projections.indicators.Indicators.YearCredits;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Timeline;
import fr.jalon.projections.waves.CallView;
import fr.jalon.projections.waves.FunnelQueries;
import fr.jalon.projections.waves.WaveQueries;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes the figures of a call from the facts of the other read models. */
public final class IndicatorQueries {
    private static final List<String> TERRITORIES = List.of("RURAL", "SMALL_MEDIUM_TOWN", "QPV");

    private final JdbcClient db;
    private final Timeline timeline;
    private final BudgetQueries budget;
    private final FunnelQueries funnel;
    private final WaveQueries waves;

    public IndicatorQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
        this.budget = new BudgetQueries(db);
        this.funnel = new FunnelQueries(db);
        this.waves = new WaveQueries(db);
    }

    /**
     * Figures of one call; all zero for a call unknown as of these dates.
     *
     * @param year the budget year whose credits are told
     */
    public Indicators of(String callId, int year, AsOf asOf) {
        SortedMap<Integer, Long> submitted = new TreeMap<>();
        funnel.byWave(callId, asOf).forEach((wave, reached) -> submitted.put(wave, reached.submitted()));
        List<BudgetYear> years = waves.call(callId, asOf)
                .map(CallView::budgetNode)
                .map(node -> budget.years(node, asOf))
                .orElse(List.of());
        return new Indicators(
                callId,
                labelled(callId, asOf),
                new Applications(funnel.ofCall(callId, asOf), submitted),
                grants(callId, asOf),
                total(years.stream()),
                YearCredits.of(year, total(years.stream().filter(each -> each.year() == year))),
                years.stream()
                        .map(each -> YearCredits.of(each.year(), each.position()))
                        .sorted(Comparator.comparingInt(YearCredits::year))
                        .toList());
    }

    /** What is carried forward leaves one year and enters the next, so it counts once. */
    private static BudgetPosition total(Stream<BudgetYear> years) {
        return years.map(BudgetYear::position).reduce(BudgetPosition.NONE, BudgetPosition::plus);
    }

    private Labelled labelled(String callId, AsOf asOf) {
        SortedMap<Integer, Long> byWave = new TreeMap<>();
        Map<String, Long> byTerritory = new LinkedHashMap<>();
        TERRITORIES.forEach(territory -> byTerritory.put(territory, 0L));
        long inForce = 0;
        for (LabelCount count : labels(callId, asOf)) {
            byWave.merge(count.wave(), count.granted(), Long::sum);
            byTerritory.merge(count.reportedAs(), count.granted(), Long::sum);
            inForce += count.inForce();
        }
        long total = byWave.values().stream().mapToLong(Long::longValue).sum();
        return new Labelled(total, byWave, byTerritory, inForce);
    }

    private List<LabelCount> labels(String callId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql("""
                    select wave, reported_as, count(*) filter (where movement = 'GRANTED') as granted, sum(in_force) as in_force
                      from read.label_movement l where call_id = :call and %s group by wave, reported_as\
                    """.formatted(Facts.visible("l"))))
                .param("call", callId)
                .query(Mapping.to(LabelCount.class))
                .list();
    }

    private Grants grants(String callId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql("""
                    select a.awarded, a.awarded_cents, s.count, s.total_cents, s.total_cents / nullif(s.count, 0) as mean_cents
                      from (select count(*) as awarded, coalesce(sum(amount_cents), 0)::bigint as awarded_cents
                              from read.award_movement a where call_id = :call and movement = 'AWARDED' and %s) a,
                           (select count(*) filter (where s.movement = 'SIGNED') as count,
                                   coalesce(sum(committed_cents - withdrawn_cents), 0)::bigint as total_cents
                              from read.commitment_movement s join read.dossier d on d.dossier_id = s.dossier_id
                             where d.call_id = :call and s.movement in ('SIGNED', 'AMENDED') and %s) s\
                    """.formatted(Facts.visible("a"), Facts.visible("s"))))
                .param("call", callId)
                .query(Mapping.to(Grants.class))
                .single();
    }

    private record LabelCount(int wave, String reportedAs, long granted, long inForce) {}
}
